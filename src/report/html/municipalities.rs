//! A page for each municipality: what it takes home, and what was written at the tables of its people.

use super::{
    super::{MunicipalityFacts, NoteFacts, phrase::Phrases},
    home_link, line, lists,
    page::Page,
    threads::note_link,
    typed,
};
use crate::words;

pub(super) fn municipalities(page: &mut Page<'_>, say: &Phrases<'_>) {
    if say.report.municipalities.is_empty() {
        return line(page, &say.words.text("report-no-municipalities"));
    }
    line(page, &say.words.text("report-municipalities-intro"));
    page.el("ul", &[("class", "places")], |page| {
        for facts in &say.report.municipalities {
            let target = format!("#municipality-{}", facts.number);
            page.el("li", &[], |page| {
                page.el("a", &[("href", target.as_str())], |page| {
                    page.apart(&facts.name);
                });
            });
        }
    });
    for facts in &say.report.municipalities {
        one(page, say, facts);
    }
}

fn one(page: &mut Page<'_>, say: &Phrases<'_>, facts: &MunicipalityFacts) {
    let id = format!("municipality-{}", facts.number);
    let title = format!("{id}-title");
    let attrs = [
        ("class", "place"),
        ("id", id.as_str()),
        ("aria-labelledby", title.as_str()),
    ];
    page.el("article", &attrs, |page| {
        page.leaf(
            "h3",
            &[("id", title.as_str()), ("dir", "auto")],
            &facts.name,
        );
        for text in say.municipality(facts) {
            page.leaf("p", &[("class", "small"), ("dir", "auto")], &text);
        }
        page.leaf("h4", &[], &say.words.text("report-part-takeaways"));
        let its = say.take_aways_of(facts);
        if its.is_empty() {
            line(page, &say.words.text("report-municipality-no-takeaways"));
        } else {
            lists::table_of(page, say, &its, false);
        }
        shares(page, say, facts);
        notes(page, say, facts);
    });
}

fn shares(page: &mut Page<'_>, say: &Phrases<'_>, facts: &MunicipalityFacts) {
    if facts.shares.is_empty() {
        return;
    }
    page.leaf("h4", &[], &say.words.text("report-municipality-threads"));
    page.el("ul", &[("class", "short")], |page| {
        for share in &facts.shares {
            let Some(thread) = say.shared(share) else {
                continue;
            };
            page.el("li", &[], |page| {
                home_link(page, say, share.home, &thread.title);
                page.leaf("span", &[("class", "aside")], &say.share(share));
            });
        }
    });
}

fn notes(page: &mut Page<'_>, say: &Phrases<'_>, facts: &MunicipalityFacts) {
    if facts.size == 0 {
        return;
    }
    page.leaf("h4", &[], &say.words.text("report-municipality-notes"));
    if say.report.options.without_notes {
        let text = words!(say.words, "report-notes-left-out", n = facts.size);
        return line(page, &text);
    }
    let notes = facts.shown.iter();
    let notes: Vec<&NoteFacts> = notes.filter_map(|at| say.report.notes.get(*at)).collect();
    for together in notes.chunk_by(|a, b| a.question == b.question) {
        let first = together.first().and_then(|note| note.question);
        page.leaf("p", &[("dir", "auto")], &say.question_title(first));
        page.el("ul", &[("class", "short short_many")], |page| {
            together.iter().for_each(|note| item(page, say, note));
        });
    }
    if let Some(rest) = say.rest_of(facts) {
        line(page, &rest);
    }
}

fn item(page: &mut Page<'_>, say: &Phrases<'_>, note: &NoteFacts) {
    page.el("li", &[], |page| {
        typed(page, "span", "t", &note.text);
        page.el("span", &[("class", "aside")], |page| {
            page.apart(&say.writer(note));
            page.write(" · ");
            note_link(page, say, note);
        });
    });
}
