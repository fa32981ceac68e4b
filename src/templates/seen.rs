//! A value without the fields that a template does not name: what serializes is passed on but for these.

use serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

/// A value of which a template sees the fields that it names.
#[derive(Debug)]
pub struct Seen<'v, T: ?Sized> {
    words: Option<&'v Words>,
    value: &'v T,
}

impl<'v, T: ?Sized> Seen<'v, T> {
    /// The value with the fields that these words name; with all of them where there are no words.
    pub(super) fn new(words: Option<&'v Words>, value: &'v T) -> Self {
        Self { words, value }
    }
}

impl<T: Serialize + ?Sized> Serialize for Seen<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.words {
            Some(words) => self.value.serialize(Only { words, to: serializer }),
            None => self.value.serialize(serializer),
        }
    }
}

/// Passes on what it is given, but of structures only the fields that are named.
struct Only<'w, S> {
    words: &'w Words,
    to: S,
}

impl<'w, S> Only<'w, S> {
    fn seen<'v, T: ?Sized>(&self, value: &'v T) -> Seen<'v, T>
    where
        'w: 'v,
    {
        Seen { words: Some(self.words), value }
    }
}

macro_rules! passed_on {
    ($($name:ident $type:ty),*) => {
        $(fn $name(self, value: $type) -> Result<S::Ok, S::Error> {
            self.to.$name(value)
        })*
    };
}

impl<'w, S: Serializer> Serializer for Only<'w, S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = Only<'w, S::SerializeSeq>;
    type SerializeTuple = Only<'w, S::SerializeTuple>;
    type SerializeTupleStruct = Only<'w, S::SerializeTupleStruct>;
    type SerializeTupleVariant = Only<'w, S::SerializeTupleVariant>;
    type SerializeMap = Only<'w, S::SerializeMap>;
    type SerializeStruct = Only<'w, S::SerializeStruct>;
    type SerializeStructVariant = Only<'w, S::SerializeStructVariant>;

    passed_on!(
        serialize_bool bool, serialize_char char, serialize_str &str, serialize_bytes &[u8],
        serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64, serialize_i128 i128,
        serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64, serialize_u128 u128,
        serialize_f32 f32, serialize_f64 f64, serialize_unit_struct &'static str
    );

    fn is_human_readable(&self) -> bool {
        self.to.is_human_readable()
    }

    fn collect_str<T: std::fmt::Display + ?Sized>(self, value: &T) -> Result<S::Ok, S::Error> {
        self.to.collect_str(value)
    }

    fn serialize_none(self) -> Result<S::Ok, S::Error> {
        self.to.serialize_none()
    }

    fn serialize_unit(self) -> Result<S::Ok, S::Error> {
        self.to.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<S::Ok, S::Error> {
        let seen = self.seen(value);
        self.to.serialize_some(&seen)
    }

    fn serialize_unit_variant(self, name: &'static str, at: u32, variant: &'static str) -> Result<S::Ok, S::Error> {
        self.to.serialize_unit_variant(name, at, variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Result<S::Ok, S::Error> {
        let seen = self.seen(value);
        self.to.serialize_newtype_struct(name, &seen)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        at: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        let seen = self.seen(value);
        self.to.serialize_newtype_variant(name, at, variant, &seen)
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Self::SerializeSeq, S::Error> {
        Ok(Only { words: self.words, to: self.to.serialize_seq(length)? })
    }

    fn serialize_tuple(self, length: usize) -> Result<Self::SerializeTuple, S::Error> {
        Ok(Only { words: self.words, to: self.to.serialize_tuple(length)? })
    }

    fn serialize_tuple_struct(self, name: &'static str, length: usize) -> Result<Self::SerializeTupleStruct, S::Error> {
        Ok(Only { words: self.words, to: self.to.serialize_tuple_struct(name, length)? })
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        at: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<Self::SerializeTupleVariant, S::Error> {
        Ok(Only { words: self.words, to: self.to.serialize_tuple_variant(name, at, variant, length)? })
    }

    fn serialize_map(self, length: Option<usize>) -> Result<Self::SerializeMap, S::Error> {
        Ok(Only { words: self.words, to: self.to.serialize_map(length)? })
    }

    fn serialize_struct(self, name: &'static str, length: usize) -> Result<Self::SerializeStruct, S::Error> {
        Ok(Only { words: self.words, to: self.to.serialize_struct(name, length)? })
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        at: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<Self::SerializeStructVariant, S::Error> {
        Ok(Only { words: self.words, to: self.to.serialize_struct_variant(name, at, variant, length)? })
    }
}

macro_rules! parts_passed_on {
    ($($trait:ident $part:ident),*) => {
        $(impl<S: $trait> $trait for Only<'_, S> {
            type Ok = S::Ok;
            type Error = S::Error;

            fn $part<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), S::Error> {
                let seen = self.seen(value);
                self.to.$part(&seen)
            }

            fn end(self) -> Result<S::Ok, S::Error> {
                self.to.end()
            }
        })*
    };
}

parts_passed_on!(
    SerializeSeq serialize_element, SerializeTuple serialize_element,
    SerializeTupleStruct serialize_field, SerializeTupleVariant serialize_field
);

macro_rules! fields_passed_on {
    ($($trait:ident),*) => {
        $(impl<S: $trait> $trait for Only<'_, S> {
            type Ok = S::Ok;
            type Error = S::Error;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), S::Error> {
                if !self.words.has(name) {
                    return self.to.skip_field(name);
                }
                let seen = self.seen(value);
                self.to.serialize_field(name, &seen)
            }

            fn skip_field(&mut self, name: &'static str) -> Result<(), S::Error> {
                self.to.skip_field(name)
            }

            fn end(self) -> Result<S::Ok, S::Error> {
                self.to.end()
            }
        })*
    };
}

fields_passed_on!(SerializeStruct, SerializeStructVariant);

impl<S: SerializeMap> SerializeMap for Only<'_, S> {
    type Ok = S::Ok;
    type Error = S::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), S::Error> {
        self.to.serialize_key(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), S::Error> {
        let seen = self.seen(value);
        self.to.serialize_value(&seen)
    }

    fn end(self) -> Result<S::Ok, S::Error> {
        self.to.end()
    }
}

/// Words, so arranged that it takes next to nothing to see that a word is not among them.
#[derive(Debug)]
pub(super) struct Words([Vec<Box<str>>; SIGNS]);

/// How many signs there are that words may have.
const SIGNS: usize = 256;

impl<'t> FromIterator<&'t str> for Words {
    fn from_iter<I: IntoIterator<Item = &'t str>>(words: I) -> Self {
        let mut all = Self(std::array::from_fn(|_| Vec::new()));
        for word in words {
            if !all.has(word) {
                all.0[sign(word)].push(word.into());
            }
        }
        all
    }
}

impl Words {
    #[inline]
    fn has(&self, word: &str) -> bool {
        self.0[sign(word)].iter().any(|known| **known == *word)
    }
}

/// What tells most words apart: how long a word is, and its first, middle and last letter.
#[inline]
fn sign(word: &str) -> usize {
    let [first, .., last] = word.as_bytes() else { return word.len() };
    let middle = word.as_bytes()[word.len() / 2];
    usize::from(word.len() as u8 ^ first ^ middle << 1 ^ last << 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_with_the_same_sign_are_told_apart() {
        let words: Words = ["aXb", "aYb", "", "é"].into_iter().collect();
        assert!(["aXb", "aYb", "", "é"].into_iter().all(|word| words.has(word)));
        let more: Vec<String> = (0..5_000).map(|number| format!("a{number}b")).collect();
        assert!(!more.iter().any(|word| words.has(word)));
        let words: Words = more.iter().map(String::as_str).collect();
        assert!(more.iter().all(|word| words.has(word)) && !words.has("a5000b"));
    }
}
