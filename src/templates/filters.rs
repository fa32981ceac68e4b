//! The filters that templates have: pure, and in the page's language.

use std::collections::BTreeMap;
use std::sync::Arc;

use ahash::AHashMap;
use fluent_bundle::FluentValue;
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use crate::i18n::Speech;
use crate::templates::load::SiteTheme;

/// The icon for what has none.
const PLAIN_ICON: &str = "plain";

/// The filters that are Balai's own.
pub const NAMES: [&str; 6] = ["date", "icon", "inline", "list", "number", "t"];

/// Gives templates their filters.
pub fn register(tera: &mut Tera, speech: &Arc<Speech>, theme: &SiteTheme) {
    let own = Arc::clone(speech);
    let plain: AHashMap<String, Value> =
        speech.messages.plain().map(|(id, text)| (id.to_owned(), Value::from(text))).collect();
    tera.register_filter("t", move |id: &str, args: Kwargs, _: &State<'_>| match plain.get(id) {
        Some(text) if args.iter().next().is_none() => Ok(text.clone()),
        _ => message(&own, id, &args).map(Value::from),
    });
    let own = Arc::clone(speech);
    tera.register_filter("date", move |day: &str, _: Kwargs, _: &State<'_>| {
        let day: jiff::civil::Date = day.parse().map_err(|_| Error::message(format!("`{day}` is not a day")))?;
        Ok::<_, Error>(own.formats.date(day))
    });
    let own = Arc::clone(speech);
    tera.register_filter("number", move |number: i64, _: Kwargs, _: &State<'_>| own.formats.number(number));
    let own = Arc::clone(speech);
    tera.register_filter("list", move |items: Vec<String>, _: Kwargs, _: &State<'_>| {
        own.formats.list(&items.iter().map(String::as_str).collect::<Vec<_>>())
    });
    let blocks = theme.inline.clone();
    tera.register_filter("inline", move |name: &str, _: Kwargs, _: &State<'_>| inline(&blocks, name));
    let icons: AHashMap<String, Value> =
        theme.icons.iter().map(|(name, icon)| (name.clone(), Value::safe_string(icon))).collect();
    tera.register_filter("icon", move |name: Value, _: Kwargs, _: &State<'_>| {
        let icon = name.as_str().and_then(|name| icons.get(name)).or_else(|| icons.get(PLAIN_ICON));
        icon.cloned().unwrap_or_else(|| Value::safe_string(""))
    });
}

/// A block of the site theme with its element around it, byte for byte: the policy has its hash.
fn inline(blocks: &BTreeMap<String, String>, name: &str) -> TeraResult<Value> {
    let Some(text) = blocks.get(name) else {
        let known = blocks.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
        return Err(Error::message(format!("there is no `inline/{name}`; there is: {known}")));
    };
    let element = if name.ends_with(".js") { "script" } else { "style" };
    Ok(Value::safe_string(&format!("<{element}>{text}</{element}>")))
}

fn message(speech: &Speech, id: &str, args: &Kwargs) -> TeraResult<String> {
    let args: Vec<(String, FluentValue<'_>)> =
        args.iter().map(|(name, value)| (name.to_string(), fluent(value))).collect();
    let args = args.iter().map(|(name, value)| (name.as_str(), value.clone()));
    speech.messages.format(id, args).ok_or_else(|| Error::message(format!("no language has the message `{id}`")))
}

/// Numbers stay numbers, for plurals depend on them.
fn fluent(value: &Value) -> FluentValue<'_> {
    match (value.as_i64(), value.as_str()) {
        (Some(number), _) => FluentValue::from(number),
        (None, Some(text)) => FluentValue::from(text),
        (None, None) => FluentValue::from(value.to_string()),
    }
}
