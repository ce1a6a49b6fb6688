//! The order in which the schema lets children stand: ECMA-376-1, Annex A (transitional), as far as we write it.

use crate::opened::Node;

/// Each parent with its children in their one order. A child may stand more than once where the schema lets it; of
/// `w:trPr` the first are a choice in the schema, and what is tracked comes last.
const SEQUENCES: &str = include_str!("sequences.txt");

/// Parents whose children stand in any order, after those before the bar, which come first and once at most.
const CHOICES: &str = include_str!("choices.txt");

/// The line of a table that is about this parent.
fn about<'t>(table: &'t str, parent: &str) -> Option<&'t str> {
    let mut lines = table.lines().filter_map(|line| line.split_once(": "));
    lines
        .find(|(name, _)| *name == parent)
        .map(|(_, rest)| rest)
}

/// What in this tree the schema does not allow, with the way to it.
pub fn faults(root: &Node) -> Vec<String> {
    let mut found = Vec::new();
    walk(root, &root.name, &mut found);
    found
}

fn walk(node: &Node, way: &str, found: &mut Vec<String>) {
    let children: Vec<&Node> = node
        .children
        .iter()
        .filter(|child| !child.name.is_empty())
        .collect();
    let names: Vec<&str> = children.iter().map(|child| child.name.as_str()).collect();
    if !names.is_empty() && !in_order(&node.name, &names) {
        found.push(format!("{way}: {names:?}"));
    }
    match node.name.as_str() {
        "w:tc" if names.last() != Some(&"w:p") => {
            found.push(format!("{way}: ends without a paragraph"))
        }
        "w:body" if names.last() != Some(&"w:sectPr") => found.push(format!("{way}: no section")),
        "w:tr" if !names.contains(&"w:tc") => found.push(format!("{way}: no cell")),
        "w:tbl" if !names.contains(&"w:tr") => found.push(format!("{way}: no row")),
        _ => {}
    }
    if node.name == "w:tbl" {
        found.extend(uneven(node).map(|row| format!("{way}: row {row} does not cover the grid")));
    }
    let tables = |pair: &[&str]| pair == ["w:tbl", "w:tbl"];
    if names.windows(2).any(tables) {
        found.push(format!("{way}: two tables would be one"));
    }
    let bare = ["w:t", "w:delText"].contains(&node.name.as_str());
    if bare && way.contains("w:del/") != (node.name == "w:delText") {
        found.push(format!(
            "{way}: deleted text is w:delText, and nothing else is"
        ));
    }
    for child in children {
        walk(child, &format!("{way}/{}", child.name), found);
    }
}

fn in_order(parent: &str, names: &[&str]) -> bool {
    if let Some(order) = about(SEQUENCES, parent) {
        let place = |name: &&str| order.split(' ').position(|known| known == *name);
        let places: Option<Vec<usize>> = names.iter().map(place).collect();
        return places.is_some_and(|places| places.is_sorted());
    }
    let Some((first, any)) = about(CHOICES, parent).and_then(|rest| rest.split_once('|')) else {
        return false;
    };
    let rest = match names.first() {
        Some(name) if first.split(' ').any(|known| known == *name) => &names[1..],
        _ => names,
    };
    rest.iter()
        .all(|name| any.split(' ').any(|known| known == *name))
}

/// The first row whose cells are not as wide together as the grid.
fn uneven(table: &Node) -> Option<usize> {
    let grid = table
        .child("w:tblGrid")
        .map_or(0, |grid| grid.children.len());
    let rows = table.children.iter().filter(|child| child.name == "w:tr");
    let wide = |row: &Node| -> usize {
        let cells = row.children.iter().filter(|child| child.name == "w:tc");
        cells
            .map(|cell| {
                cell.at(&["w:tcPr", "w:gridSpan"])
                    .map_or(1, |span| span.value().parse().unwrap())
            })
            .sum()
    };
    rows.map(wide).position(|columns| columns != grid)
}

#[test]
fn the_order_is_one_that_can_be_broken() {
    let node = |name: &str, children: Vec<Node>| Node {
        name: name.to_owned(),
        children,
        ..Node::default()
    };
    let leaf = |name| node(name, Vec::new());
    assert!(faults(&node("w:pPr", vec![leaf("w:pStyle"), leaf("w:jc")])).is_empty());
    assert!(!faults(&node("w:pPr", vec![leaf("w:jc"), leaf("w:pStyle")])).is_empty());
    assert!(!faults(&node("w:p", vec![leaf("w:r"), leaf("w:pPr")])).is_empty());
    assert!(!faults(&node("w:tc", vec![leaf("w:tcPr")])).is_empty());
    assert!(!faults(&node("w:ins", vec![leaf("w:hyperlink")])).is_empty());
}
