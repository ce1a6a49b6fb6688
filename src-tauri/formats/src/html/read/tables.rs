//! Tables that are no tables: old pages are laid out with them.

use super::arena::{Arena, NodeId, Step, Walk};

/// A single column with more characters than this holds running text.
const RUNNING: usize = 600;

/// Whether a table is only there to place other things: it says so, or it is a single column around tables or running
/// text, or one of its cells holds another table and nearly all of the text.
pub(super) fn is_frame(arena: &Arena, table: NodeId) -> bool {
    let role = arena.attr(table, "role").unwrap_or_default();
    if matches!(role, "presentation" | "none") {
        return true;
    }
    let shape = Shape::of(arena, table);
    if shape.header
        || arena
            .attr(table, "border")
            .is_some_and(|width| !matches!(width, "" | "0"))
    {
        return false;
    }
    let fullest = shape
        .cells
        .iter()
        .copied()
        .max_by_key(|cell| cell.characters);
    let all: usize = shape.cells.iter().map(|cell| cell.characters).sum();
    match fullest {
        Some(cell) if shape.widest <= 1 => {
            shape.cells.iter().any(|cell| cell.nested) || cell.characters > RUNNING
        }
        Some(cell) => cell.nested && cell.characters * 10 >= all * 7,
        None => false,
    }
}

#[derive(Clone, Copy, Debug, Default)]
struct CellShape {
    characters: usize,
    nested: bool,
}

#[derive(Debug, Default)]
struct Shape {
    header: bool,
    widest: usize,
    cells: Vec<CellShape>,
}

impl Shape {
    fn of(arena: &Arena, table: NodeId) -> Self {
        let mut shape = Shape::default();
        let (mut depth, mut in_row) = (0_usize, 0);
        for step in Walk::over(arena, table) {
            match step {
                Step::Enter(node) if node != table => match (arena.name(node), depth) {
                    ("table", _) => {
                        depth += 1;
                        if let Some(cell) = shape.cells.last_mut() {
                            cell.nested = true;
                        }
                    }
                    ("tr", 0) => in_row = 0,
                    ("td" | "th", 0) => {
                        in_row += 1;
                        shape.widest = shape.widest.max(in_row);
                        shape.header |= arena.name(node) == "th";
                        shape.cells.push(CellShape::default());
                    }
                    _ => {
                        let text = arena.text(node).unwrap_or_default();
                        let count = text.chars().filter(|c| !c.is_whitespace()).count();
                        if let Some(cell) = shape.cells.last_mut() {
                            cell.characters += count;
                        }
                    }
                },
                Step::Leave(node) if node != table && arena.name(node) == "table" => depth -= 1,
                _ => {}
            }
        }
        shape
    }
}
