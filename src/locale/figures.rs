//! Counts, lengths of time, sums of money and lists, in words.

use super::{Args, Locale};

impl Locale {
    /// A whole number with the language's mark between its thousands, such as "12,500".
    #[must_use]
    pub fn say_count(&self, count: i64) -> String {
        let mark = if self.has("number-group") {
            self.say("number-group")
        } else {
            String::new()
        };
        grouped(&count.to_string(), &mark)
    }

    /// A sum of money, from pence: "£1,140.00", "-£0.05".
    #[must_use]
    pub fn say_money(&self, pence: i64) -> String {
        let pounds = i64::try_from(pence.unsigned_abs() / 100).unwrap_or(i64::MAX);
        let amount = format!(
            "{}.{:02}",
            self.say_count(pounds),
            pence.unsigned_abs() % 100
        );
        self.say_with(
            if pence < 0 { "money-negative" } else { "money" },
            &Args::new().text("amount", &amount),
        )
    }

    /// A number of days, such as "1 day" or "14 days".
    #[must_use]
    pub fn say_days(&self, days: i64) -> String {
        self.say_with("length-days", &Args::new().count("count", days))
    }

    /// A number of weeks, such as "6 weeks".
    #[must_use]
    pub fn say_weeks(&self, weeks: i64) -> String {
        self.say_with("length-weeks", &Args::new().count("count", weeks))
    }

    /// A number of months, such as "3 months".
    #[must_use]
    pub fn say_months(&self, months: i64) -> String {
        self.say_with("length-months", &Args::new().count("count", months))
    }

    /// A number of years, such as "5 years".
    #[must_use]
    pub fn say_years(&self, years: i64) -> String {
        self.say_with("length-years", &Args::new().count("count", years))
    }

    /// A list inside a sentence: "A", "A and B", "A, B and C"; nothing for no items.
    #[must_use]
    pub fn say_list<S: AsRef<str>>(&self, items: &[S]) -> String {
        let Some((last, before)) = items.split_last() else {
            return String::new();
        };
        let join = |id, before: &str, next: &S| {
            self.say_with(
                id,
                &Args::new()
                    .text("before", before)
                    .text("next", next.as_ref()),
            )
        };
        let Some((first, between)) = before.split_first() else {
            return super::clean(last.as_ref()).into_owned();
        };
        let before = between
            .iter()
            .fold(first.as_ref().to_owned(), |before, next| {
                join("list-comma", &before, next)
            });
        join("list-last", &before, last)
    }
}

/// A number written in digits, with a mark before every third from the right of its whole part.
pub(super) fn grouped(number: &str, mark: &str) -> String {
    let (sign, number) = number
        .strip_prefix('-')
        .map_or(("", number), |rest| ("-", rest));
    let (whole, fraction) = number
        .find('.')
        .map_or((number, ""), |at| number.split_at(at));
    let mut said = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            said.push_str(mark);
        }
        said.push(digit);
    }
    said.push_str(fraction);
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english() -> Locale {
        Locale::load("en-GB", None).unwrap()
    }

    #[test]
    fn money_is_pence_in_and_pounds_out() {
        for (pence, said) in [
            (0, "£0.00"),
            (5, "£0.05"),
            (114_000, "£1,140.00"),
            (-5, "-£0.05"),
            (100_000_000, "£1,000,000.00"),
            (i64::MIN, "-£92,233,720,368,547,758.08"),
        ] {
            assert_eq!(english().say_money(pence), said);
        }
    }

    #[test]
    fn counts_are_grouped_in_threes() {
        for (count, said) in [
            (0, "0"),
            (999, "999"),
            (1_000, "1,000"),
            (-12_345, "-12,345"),
            (123_456, "123,456"),
        ] {
            assert_eq!(english().say_count(count), said);
        }
        assert_eq!(grouped("1234.5", "."), "1.234.5");
    }

    #[test]
    fn lengths_have_their_plurals() {
        let locale = english();
        assert_eq!(
            [locale.say_days(1), locale.say_days(14), locale.say_days(0)],
            ["1 day", "14 days", "0 days"]
        );
        assert_eq!(
            [
                locale.say_weeks(1),
                locale.say_months(2),
                locale.say_years(1_200)
            ],
            ["1 week", "2 months", "1,200 years"]
        );
    }

    #[test]
    fn lists_end_in_and() {
        let said = |items: &[&str]| english().say_list(items);
        assert_eq!(said(&[]), "");
        assert_eq!(said(&["Dover"]), "Dover");
        assert_eq!(said(&["Dover", "Swale"]), "Dover and Swale");
        assert_eq!(
            said(&["Ashford", "Dover", "Swale"]),
            "Ashford, Dover and Swale"
        );
    }
}
