//! The list of all reports by date, of the portal or of a region. Its pages are numbered from the oldest, so that a new report
//! changes few of them.

use serde::Serialize;

use crate::language::Language;
use crate::pages::frame::{Frame, Pager};
use crate::pages::linked_data::{ItemList, Thing};
use crate::pages::lists::ON_ITS_PAGE;
use crate::pages::pieces::{Look, Piece};
use crate::pages::{Page, Pieces, Plan, Site};
use crate::portal::{RegionId, TextId};

/// What the template `reports.html` sees.
#[derive(Debug, Serialize)]
pub struct Reports<'p> {
    /// Around the content.
    pub page: Frame<'p>,
    /// The reports on this page, the newest first.
    pub reports: Vec<Piece<'p>>,
    /// How many there are in all.
    pub total: usize,
    /// The way through the list; `previous` leads to newer ones, `next` to older ones.
    pub pager: Pager,
}

/// How many whole pages of older reports there are behind the list's own address.
fn older_pages(total: usize, per_page: usize) -> usize {
    total.saturating_sub(1) / per_page
}

/// The reports of the portal or of a region that a language shows, the newest first.
fn all<'s>(site: &'s Site<'_>, language: Language, region: Option<RegionId>) -> &'s [TextId] {
    let lists = site.lists(language);
    region.map_or(&lists.reports, |region| &lists.of_region(region).reports)
}

/// The pages of the list: its own address, then the numbered ones. A region has one where its page does not show all.
pub fn numbers(
    site: &Site<'_>,
    language: Language,
    region: Option<RegionId>,
) -> impl Iterator<Item = Option<usize>> + use<> {
    let total = all(site, language, region).len();
    let first = (region.is_none() || total > ON_ITS_PAGE).then_some(None);
    let older = if first.is_some() { older_pages(total, site.portal.config.paginate) } else { 0 };
    first.into_iter().chain((1..=older).map(Some))
}

/// What the template sees.
pub fn view<'p>(
    pieces: &Pieces<'p>,
    plan: &Plan,
    language: Language,
    region: Option<RegionId>,
    number: Option<usize>,
) -> Reports<'p> {
    let site = pieces.site;
    let all = all(site, language, region);
    let per_page = site.portal.config.paginate;
    let older = older_pages(all.len(), per_page);
    let on_page = match number {
        None => &all[..all.len().min(per_page)],
        Some(number) => {
            let newest = all.len() - number * per_page;
            &all[newest..newest + per_page]
        }
    };
    let at = |number| site.url(&Page::Reports(language, region, number));
    let pager = Pager {
        previous: number.map(|number| at(Some(number + 1).filter(|newer| *newer <= older))),
        next: match number {
            None => (older > 0).then(|| at(Some(older))),
            Some(number) => (number > 1).then(|| at(Some(number - 1))),
        },
        number: number.unwrap_or(older + 1),
        count: older + 1,
    };
    let [title, description] = match region {
        None => ["reports-title", "reports-introduction"].map(|id| site.message(language, id)),
        Some(region) => {
            ["reports-in-region", "reports-in-region-introduction"].map(|id| site.about_region(language, id, region))
        }
    };
    let whole = |id| site.page_of(language, id).and_then(|page| site.whole(&page));
    let listed = ItemList::new(on_page.iter().filter_map(|id| whole(*id)).collect());
    Reports {
        page: Frame::new(site, plan, &Page::Reports(language, region, number), title)
            .describe(Some(description))
            .tell(listed.map(Thing::ItemList)),
        reports: on_page.iter().filter_map(|id| pieces.card(language, *id, Look::InList)).collect(),
        total: all.len(),
        pager,
    }
}

#[cfg(test)]
mod tests {
    use super::older_pages;

    #[test]
    fn only_whole_pages_of_older_reports_are_numbered() {
        let counts: Vec<usize> = [0, 1, 50, 51, 100, 101].iter().map(|total| older_pages(*total, 50)).collect();
        assert_eq!(counts, [0, 0, 0, 1, 1, 2]);
    }
}
