//! An answers file as it stands: its particulars, and its answers still as JSON.

use serde_json::{Map, Value as Json};

use crate::answers::fault::{Fault, Wrong};
use crate::register::Channel;

/// An answers file whose particulars were read.
#[derive(Debug, Clone)]
pub struct File {
    /// The form, by id.
    pub form: String,
    /// The channel.
    pub channel: Channel,
    /// The council, by its code.
    pub council: Option<String>,
    /// The language it was asked in; `en-GB` where the file does not say.
    pub language: String,
    pub(super) answers: Map<String, Json>,
}

impl File {
    /// Reads a file's text. Every fault of the particulars is given, not only the first.
    pub fn read(text: &str) -> Result<Self, Vec<Fault>> {
        let json: Json = serde_json::from_str(text).map_err(|error| {
            vec![Fault::at(
                format!("{}:{}", error.line(), error.column()),
                Wrong::NotJson,
            )]
        })?;
        let Json::Object(mut map) = json else {
            return Err(vec![Fault::at("1:1", Wrong::WrongType("object"))]);
        };
        let mut faults = Vec::new();
        let form = required(&mut map, "form", &mut faults);
        let channel = required(&mut map, "channel", &mut faults).and_then(|code| {
            let channel = Channel::from_code(&code);
            if channel.is_none() {
                faults.push(Fault::at("channel", Wrong::UnknownCode));
            }
            channel
        });
        let council = text_of(&mut map, "council", &mut faults);
        let language = text_of(&mut map, "language", &mut faults);
        let answers = match map.shift_remove("answers") {
            Some(Json::Object(answers)) => answers,
            Some(_) => {
                faults.push(Fault::at("answers", Wrong::WrongType("object")));
                Map::new()
            }
            None => Map::new(),
        };
        faults.extend(
            map.keys()
                .map(|key| Fault::at(key.clone(), Wrong::UnknownId)),
        );
        match (form, channel) {
            (Some(form), Some(channel)) if faults.is_empty() => Ok(Self {
                form,
                channel,
                council,
                language: language.unwrap_or_else(|| "en-GB".to_owned()),
                answers,
            }),
            _ => Err(faults),
        }
    }
}

fn required(map: &mut Map<String, Json>, key: &str, faults: &mut Vec<Fault>) -> Option<String> {
    if !map.contains_key(key) {
        faults.push(Fault::at(key, Wrong::Absent));
    }
    text_of(map, key, faults)
}

fn text_of(map: &mut Map<String, Json>, key: &str, faults: &mut Vec<Fault>) -> Option<String> {
    match map.shift_remove(key) {
        Some(Json::String(text)) => Some(text),
        Some(_) => {
            faults.push(Fault::at(key, Wrong::WrongType("text")));
            None
        }
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::File;
    use crate::answers::fault::{Fault, Wrong};

    #[test]
    fn particulars_are_read_and_the_language_has_a_default() {
        let file =
            File::read(r#"{"form":"homechoice","channel":"phone","answers":{"purpose":"new"}}"#)
                .unwrap();
        assert_eq!(
            (
                file.form.as_str(),
                file.channel.code(),
                file.language.as_str()
            ),
            ("homechoice", "phone", "en-GB")
        );
        assert_eq!((file.council, file.answers.len()), (None, 1));
    }

    #[test]
    fn every_fault_of_the_particulars_is_named() {
        let faults =
            File::read(r#"{"channel":"fax","council":3,"answers":[],"answer":{}}"#).unwrap_err();
        assert_eq!(
            faults,
            [
                Fault::at("form", Wrong::Absent),
                Fault::at("channel", Wrong::UnknownCode),
                Fault::at("council", Wrong::WrongType("text")),
                Fault::at("answers", Wrong::WrongType("object")),
                Fault::at("answer", Wrong::UnknownId),
            ]
        );
    }

    #[test]
    fn what_is_not_json_says_where() {
        assert_eq!(
            File::read("{\n  oops").unwrap_err(),
            [Fault::at("2:3", Wrong::NotJson)]
        );
        assert_eq!(
            File::read("[]").unwrap_err(),
            [Fault::at("1:1", Wrong::WrongType("object"))]
        );
    }
}
