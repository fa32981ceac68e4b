//! What stands in a message file: messages and terms, the variables they take and what they refer to.

use std::collections::BTreeSet;
use std::ops::Range;

use fluent_syntax::ast::{
    Attribute, CallArguments, Entry as Node, Expression, Identifier, InlineExpression, Pattern, PatternElement,
};

/// A message or a term of a file.
#[derive(Debug)]
pub struct Entry<'f> {
    /// Its id; that of a term begins with `-`.
    pub id: String,
    /// The bytes of its id.
    pub range: Range<usize>,
    /// Its value, if it has one, and its attributes.
    pub parts: Vec<Part<'f>>,
}

/// The value of a message, or one of its attributes.
#[derive(Debug)]
pub struct Part<'f> {
    /// `message`, or `message.attribute`.
    pub id: String,
    /// The bytes of the message's or the attribute's name.
    pub range: Range<usize>,
    /// The variables that it takes, also those that only choose between variants.
    pub variables: BTreeSet<&'f str>,
    /// The messages, attributes and terms that it contains.
    pub references: BTreeSet<String>,
}

/// The messages and terms among the entries of a file, in their order.
pub fn entries<'f>(text: &'f str, nodes: impl Iterator<Item = &'f Node<&'f str>>) -> Vec<Entry<'f>> {
    nodes.filter_map(|node| entry(text, node)).collect()
}

fn entry<'f>(text: &'f str, node: &'f Node<&'f str>) -> Option<Entry<'f>> {
    let (id, range, value, attributes) = match node {
        Node::Message(message) => {
            let range = range(text, &message.id);
            (message.id.name.to_owned(), range, message.value.as_ref(), &message.attributes)
        }
        Node::Term(term) => {
            let name = range(text, &term.id);
            (format!("-{}", term.id.name), name.start - 1..name.end, Some(&term.value), &term.attributes)
        }
        _ => return None,
    };
    let value = value.map(|pattern| part(id.clone(), range.clone(), pattern));
    let attribute = |attribute: &'f Attribute<&'f str>| {
        part(format!("{id}.{}", attribute.id.name), self::range(text, &attribute.id), &attribute.value)
    };
    let parts = value.into_iter().chain(attributes.iter().map(attribute)).collect();
    Some(Entry { id, range, parts })
}

/// Where a name stands in the text that it was cut from.
fn range(text: &str, id: &Identifier<&str>) -> Range<usize> {
    let start = id.name.as_ptr().addr() - text.as_ptr().addr();
    start..start + id.name.len()
}

fn part<'f>(id: String, range: Range<usize>, pattern: &'f Pattern<&'f str>) -> Part<'f> {
    let mut part = Part { id, range, variables: BTreeSet::new(), references: BTreeSet::new() };
    part.take(pattern);
    part
}

impl<'f> Part<'f> {
    fn take(&mut self, pattern: &'f Pattern<&'f str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &'f Expression<&'f str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.take(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &'f InlineExpression<&'f str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name);
            }
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map(|attribute| format!(".{}", attribute.name));
                self.references.insert(format!("{}{}", id.name, attribute.unwrap_or_default()));
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.references.insert(format!("-{}", id.name));
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &'f CallArguments<&'f str>) {
        let named = arguments.named.iter().map(|argument| &argument.value);
        for argument in arguments.positional.iter().chain(named) {
            self.inline(argument);
        }
    }
}
