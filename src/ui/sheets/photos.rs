//! Photos of the paper: small ones under the open sheet, and one large in the place of the wall, to type over.

use egui::{
    Align, Context, CornerRadius, CursorIcon, Id as WidgetId, Key, Layout, Rect, Role, Sense,
    Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::{
    Desk, SheetsDraft,
    pictures::{Detail, Picture},
};
use crate::{
    base::Id,
    host::photo_path,
    session::{Command, Photo, Sheet},
    ui::{
        action::{Action, Choice},
        acts::Act,
        icons,
        theme::{Tokens, font},
        view::{keys, label},
        widgets::{Button, TextField, card, clamped, focus_ring, heading},
    },
};

/// A photo that is shown large.
pub(super) struct PhotoView {
    photo: Id<Photo>,
    /// What is typed about it, and what it was before.
    alt: String,
    before: String,
}

/// Size of a small photo.
const SMALL: egui::Vec2 = vec2(104.0, 80.0);

/// Files that were dropped on the window go to the open sheet.
pub(super) fn take_dropped(ctx: &Context, sheet: Sheet, out: &mut Vec<Action>) {
    let paths: Vec<std::path::PathBuf> = ctx.input(|input| {
        input
            .raw
            .dropped_files
            .iter()
            .map(|file| file.path().to_owned())
            .collect()
    });
    if !paths.is_empty() {
        out.push(Action::AddPhotos(sheet, paths));
    }
}

fn of_sheet<'a>(desk: &Desk<'a>) -> Vec<&'a Photo> {
    let ids = desk
        .view
        .index
        .photos
        .get(&desk.sheet)
        .map_or(&[][..], Vec::as_slice);
    ids.iter()
        .filter_map(|id| desk.view.session.photos.get(id))
        .collect()
}

/// The small photos of the sheet, and the button for another one.
pub(super) fn row_ui(ui: &mut Ui, desk: &Desk<'_>, draft: &mut SheetsDraft, out: &mut Vec<Action>) {
    let (view, photos) = (desk.view, of_sheet(desk));
    let room = ui.available_width();
    ui.allocate_ui_with_layout(
        vec2(room, SMALL.y),
        Layout::right_to_left(Align::Center),
        |ui| {
            let text = view.text("sheets-photo-add");
            let tip = format!(
                "{} ({})",
                label(view.words, Act::AddPhoto),
                keys(view.words, Act::AddPhoto)
            );
            if Button::secondary(&text)
                .icon(icons::CAMERA)
                .tooltip(&tip)
                .enabled(view.can_write())
                .show(ui)
                .clicked()
            {
                out.push(Action::Choose(Choice::Photo(desk.sheet)));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                if ui.ctx().input(|input| !input.raw.hovered_files.is_empty()) {
                    drop_here_ui(ui, desk);
                    return;
                }
                let fits = ((ui.available_width() - if photos.len() > 1 { 0.0 } else { 120.0 })
                    / (SMALL.x + 8.0))
                    .max(1.0) as usize;
                let first = photos.len().saturating_sub(fits);
                for photo in &photos[first..] {
                    small_ui(ui, desk, draft, photo);
                }
                caption_ui(ui, desk, &photos);
            });
        },
    );
}

fn drop_here_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let t = Tokens::of(ui);
    let (rect, _) =
        ui.allocate_exact_size(vec2(ui.available_width(), SMALL.y - 4.0), Sense::hover());
    crate::ui::draad::dashed_rect(
        ui.painter(),
        rect.shrink(1.0),
        8.0,
        Stroke::new(2.0, t.actie),
    );
    let text = desk.view.text("sheets-photo-drop");
    ui.painter().text(
        rect.center(),
        egui::Align2::CENTER_CENTER,
        text,
        font::medium(15.0),
        t.actie,
    );
}

fn caption_ui(ui: &mut Ui, desk: &Desk<'_>, photos: &[&Photo]) {
    let (t, view) = (Tokens::of(ui), desk.view);
    if ui.available_width() < 90.0 {
        return;
    }
    ui.add_space(4.0);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        match photos {
            [] => {
                ui.add_space(20.0);
                clamped(ui, t.support(view.text("sheets-photo-none")), 2);
            }
            [photo] => {
                ui.add_space(16.0);
                clamped(ui, t.strong(view.text("sheets-photo-one")), 1);
                let about = if photo.alt.is_empty() {
                    view.text("sheets-photo-no-alt")
                } else {
                    photo.alt.clone()
                };
                clamped(
                    ui,
                    t.support(format!("{} · {about}", view.time(photo.at))),
                    1,
                );
            }
            _ => {
                ui.add_space(26.0);
                clamped(
                    ui,
                    t.strong(view.with("common-photos", &[("n", photos.len().into())])),
                    1,
                );
            }
        }
    });
}

/// A small photo; a click shows it large.
fn small_ui(ui: &mut Ui, desk: &Desk<'_>, draft: &mut SheetsDraft, photo: &Photo) {
    let t = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(SMALL, Sense::click());
    let name = photo_name(desk, photo);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let corner = CornerRadius::same(4);
    ui.painter().rect_filled(rect, corner, t.lijn_sterk);
    picture_ui(ui, desk, draft, (photo, Detail::Small), rect);
    let shown = draft
        .photo
        .as_ref()
        .is_some_and(|view| view.photo == photo.id);
    let edge = if shown {
        Stroke::new(3.0, t.actie)
    } else {
        Stroke::new(1.0, t.papier_rand)
    };
    ui.painter()
        .rect_stroke(rect, corner, edge, StrokeKind::Inside);
    focus_ring(ui, &response, 4);
    if response
        .on_hover_cursor(CursorIcon::ZoomIn)
        .on_hover_text(name)
        .clicked()
    {
        draft.photo = (!shown).then(|| PhotoView {
            photo: photo.id,
            alt: photo.alt.clone(),
            before: photo.alt.clone(),
        });
    }
}

fn photo_name(desk: &Desk<'_>, photo: &Photo) -> String {
    let time = desk.view.time(photo.at);
    desk.view.with(
        "sheets-photo-name",
        &[("time", time.into()), ("alt", photo.alt.as_str().into())],
    )
}

/// Paints the picture as large as fits in `rect`, or says why not.
fn picture_ui(
    ui: &Ui,
    desk: &Desk<'_>,
    draft: &mut SheetsDraft,
    (photo, detail): (&Photo, Detail),
    rect: Rect,
) {
    let t = Tokens::of(ui);
    let path = photo_path(desk.view.path, photo);
    let say = |text: String, color| {
        let galley = ui
            .painter()
            .layout(text, font::medium(14.0), color, rect.width() - 12.0);
        let at = rect.center() - galley.size() / 2.0;
        ui.painter()
            .with_clip_rect(rect.intersect(ui.clip_rect()))
            .galley(at, galley, color);
    };
    let picture = path.map_or(Picture::Broken, |path| {
        draft.pictures.get(ui.ctx(), &path, detail)
    });
    match picture {
        Picture::Ready(texture) => {
            let size = texture.size_vec2();
            let scale = (rect.width() / size.x.max(1.0)).min(rect.height() / size.y.max(1.0));
            let place = Rect::from_center_size(rect.center(), size * scale);
            egui::Image::from_texture(&texture)
                .corner_radius(3)
                .paint_at(ui, place);
        }
        Picture::Coming if detail == Detail::Large => {
            say(desk.view.text("sheets-photo-coming"), t.inkt2)
        }
        Picture::Coming => {}
        Picture::Broken => {
            let key = if detail == Detail::Large {
                "sheets-photo-broken"
            } else {
                "sheets-photo-broken-short"
            };
            ui.painter()
                .rect_filled(rect, CornerRadius::same(4), t.fout_tint);
            if detail == Detail::Large {
                let at = rect.center() - vec2(0.0, 34.0);
                let style = icons::IconStyle::fill(32.0, t.fout);
                icons::paint(ui.painter(), at, icons::WARNING_OCTAGON, style);
            }
            say(desk.view.text(key), t.fout);
        }
    }
}

/// One photo as large as there is room, with its description.
pub(super) fn large_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    draft: &mut SheetsDraft,
    out: &mut Vec<Action>,
) {
    let photos = of_sheet(desk);
    let Some(mut view) = draft.photo.take() else {
        return;
    };
    let Some(at) = photos.iter().position(|photo| photo.id == view.photo) else {
        return;
    };
    let photo = photos[at];
    if photo.alt != view.before {
        view.alt = photo.alt.clone();
        view.before = photo.alt.clone();
    }
    let mut keep = true;
    card(ui).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        let step = large_head_ui(ui, desk, (at, &photos), &mut keep, out);
        let below = 96.0;
        let size = ui.available_size() - vec2(0.0, below);
        let (rect, _) = ui.allocate_exact_size(size.max(vec2(40.0, 40.0)), Sense::hover());
        picture_ui(ui, desk, draft, (photo, Detail::Large), rect);
        alt_ui(ui, desk, &mut view, out);
        if let Some(other) = step.and_then(|to| photos.get(to)) {
            view = PhotoView {
                photo: other.id,
                alt: other.alt.clone(),
                before: other.alt.clone(),
            };
        }
    });
    if keep {
        draft.photo = Some(view);
    } else {
        draft.take_focus = true;
    }
}

fn large_head_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    (at, photos): (usize, &[&Photo]),
    keep: &mut bool,
    out: &mut Vec<Action>,
) -> Option<usize> {
    let (t, view) = (Tokens::of(ui), desk.view);
    let mut step = None;
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), 44.0),
        Layout::right_to_left(Align::Center),
        |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            if Button::icon_only(icons::X, &view.text("common-close"))
                .show(ui)
                .clicked()
            {
                *keep = false;
            }
            if photos.len() > 1 {
                step = pages_ui(ui, desk, (at, photos.len()));
            }
            if Button::quiet(&view.text("sheets-photo-remove"))
                .icon(icons::TRASH)
                .show(ui)
                .clicked()
            {
                out.push(Action::wish(Command::RemovePhoto { id: photos[at].id }));
                *keep = false;
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let title = match photos.len() {
                    1 => view.text("sheets-photo-one"),
                    total => view.with(
                        "sheets-photo-of",
                        &[("n", (at + 1).into()), ("total", total.into())],
                    ),
                };
                heading(ui, t.h2(title), 2);
                ui.add_space(4.0);
                ui.label(t.support(view.time(photos[at].at)));
            });
        },
    );
    step
}

/// To the next photo and the one before, from right to left.
fn pages_ui(ui: &mut Ui, desk: &Desk<'_>, (at, total): (usize, usize)) -> Option<usize> {
    let page = |ui: &mut Ui, icon, key: &str, to: Option<usize>| {
        let name = desk.view.text(key);
        let button = Button::icon_only(icon, &name).enabled(to.is_some());
        button.show(ui).clicked().then_some(to).flatten()
    };
    let after = Some(at + 1).filter(|to| *to < total);
    let next = page(ui, icons::CARET_RIGHT, "sheets-photo-next", after);
    let previous = page(
        ui,
        icons::CARET_LEFT,
        "sheets-photo-previous",
        at.checked_sub(1),
    );
    next.or(previous)
}

/// What can be seen on the photo, for who cannot see it. Kept when the field is left.
fn alt_ui(ui: &mut Ui, desk: &Desk<'_>, view: &mut PhotoView, out: &mut Vec<Action>) {
    let (name, hint) = (
        desk.view.text("sheets-photo-alt"),
        desk.view.text("sheets-photo-alt-hint"),
    );
    ui.add_space(4.0);
    let id = WidgetId::unique("what-a-photo-shows").with(view.photo);
    let response = TextField::new(&name, &mut view.alt)
        .hint(&hint)
        .id(id)
        .show(ui);
    let entered = response.lost_focus()
        || (response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter)));
    if entered && view.alt.trim() != view.before {
        view.before = view.alt.trim().to_owned();
        out.push(Action::wish(Command::DescribePhoto {
            id: view.photo,
            alt: view.before.clone(),
        }));
    }
}
