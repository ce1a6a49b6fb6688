//! The TypeScript side of the command list, generated from the same types.

use std::any::TypeId;
use std::collections::BTreeMap;

use ts_rs::{Config, TS, TypeVisitor};

use crate::commands::{COMMANDS, Command};
use crate::newsroom::Changed;
use crate::refusal::Refusal;

/// The declarations gathered so far: types by name, and one line for every command.
#[derive(Default)]
pub(crate) struct Declarations {
    config: Config,
    types: BTreeMap<String, String>,
    seen: Vec<TypeId>,
    commands: String,
}

/// The text of `ui/src/api/types.gen.ts`.
pub fn typescript() -> String {
    let mut declarations = Declarations::default();
    for entry in COMMANDS {
        (entry.declare)(&mut declarations);
    }
    declarations.visit::<Refusal>();
    declarations.visit::<Changed>();
    let types: String = declarations.types.into_values().collect();
    format!(
        "// Generated from the core by `./dev types`; do not edit. A test fails when it is stale.\n\
         import type {{ Content }} from \"../document/content\";\n\n\
         {types}/** Every command of the core: what goes in, what comes out. */\n\
         export interface Commands {{\n{}}}\n",
        declarations.commands
    )
}

pub(crate) fn declare<C: Command>(declarations: &mut Declarations) {
    declarations.visit::<C::Output>();
    C::visit_dependencies(declarations);
    let (input, output) = (
        C::inline(&declarations.config),
        C::Output::name(&declarations.config),
    );
    declarations.commands += &format!("  {}: {{ input: {input}; output: {output} }};\n", C::NAME);
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if self.seen.contains(&TypeId::of::<T>()) {
            return;
        }
        self.seen.push(TypeId::of::<T>());
        T::visit_dependencies(self);
        T::visit_generics(self);
        if T::output_path().is_none() {
            return;
        }
        let docs = T::docs().unwrap_or_default();
        let declaration = format!("{docs}export {}\n\n", T::decl(&self.config));
        self.types.insert(T::ident(&self.config), declaration);
    }
}
