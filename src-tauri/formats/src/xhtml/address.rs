//! Addresses of links as strict readers want them.

use url::{Position, Url};

use crate::publish::is_safe_link;

const HEX: &[u8; 16] = b"0123456789ABCDEF";

/// The address as a URI of ASCII characters without anything that RFC 3986 forbids; `None` when it may not be a link.
///
/// Browsers mend an address as they go; validators and agencies' systems refuse it.
pub(crate) fn written(address: &str) -> Option<String> {
    if !is_safe_link(address) {
        return None;
    }
    let url = Url::parse(address).ok()?;
    let (front, rest) = match url.has_host() {
        true => (&url[..Position::BeforePath], &url[Position::BeforePath..]),
        false => (&url[..Position::AfterScheme], &url[Position::AfterScheme..]),
    };
    Some(format!("{front}{}", encoded(rest)))
}

/// Path, query and fragment with every other character percent-encoded, and a percent sign that encodes nothing too.
fn encoded(rest: &str) -> String {
    let mut out = String::with_capacity(rest.len());
    let mut in_fragment = false;
    for (at, byte) in rest.bytes().enumerate() {
        let kept = match byte {
            b'#' => !std::mem::replace(&mut in_fragment, true),
            b'%' => {
                let digits = rest.as_bytes().get(at + 1..at + 3);
                digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
            }
            _ => byte.is_ascii_alphanumeric() || b"-._~:/?@!$&'()*+,;=".contains(&byte),
        };
        match kept {
            true => out.push(char::from(byte)),
            false => percent(byte, &mut out),
        }
    }
    out
}

/// One byte as `%3C`.
pub(crate) fn percent(byte: u8, out: &mut String) {
    let digit = |half: u8| char::from(HEX.get(usize::from(half)).copied().unwrap_or(b'0'));
    out.push('%');
    out.push(digit(byte >> 4));
    out.push(digit(byte & 15));
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn addresses_are_uris() {
        let told = [
            (
                "https://example.com/水利.html?id=7&from=a#top",
                "https://example.com/%E6%B0%B4%E5%88%A9.html?id=7&from=a#top",
            ),
            ("http://x.cn/<y>\"z", "http://x.cn/%3Cy%3E%22z"),
            (
                "http://x.cn/a|b^c[d]?e|f",
                "http://x.cn/a%7Cb%5Ec%5Bd%5D?e%7Cf",
            ),
            ("http://x.cn/100%", "http://x.cn/100%25"),
            ("http://x.cn/#a#b", "http://x.cn/#a%23b"),
            ("http://[::1]:8080/a", "http://[::1]:8080/a"),
            ("mailto:a@b.cn", "mailto:a@b.cn"),
        ];
        for (given, expected) in told {
            assert_eq!(written(given).as_deref(), Some(expected));
        }
    }

    #[test]
    fn no_other_scheme_is_a_link() {
        for odd in [
            "javascript:alert(1)",
            "data:text/html,x",
            "http://",
            "//x.cn",
        ] {
            assert_eq!(written(odd), None);
        }
    }
}
