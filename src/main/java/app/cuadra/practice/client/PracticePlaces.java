package app.cuadra.practice.client;

import app.cuadra.company.Recents;
import app.cuadra.platform.database.Tenancy;
import app.cuadra.practice.firm.Firms;
import app.cuadra.values.PracticeId;
import app.cuadra.web.MenuEntry;
import app.cuadra.web.MenuSource;
import app.cuadra.web.Place;
import app.cuadra.web.PlaceSource;
import app.cuadra.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The workspace itself, always on top (ACC-1), and the firm's clients (HUB-2); and the workspace's menu. */
@Component
@Order(10)
class PracticePlaces implements PlaceSource, MenuSource {

    private static final int MAX_RECENT = 50;

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Firms firms;
    private final Recents recents;

    PracticePlaces(JdbcClient jdbc, Tenancy tenancy, Firms firms, Recents recents) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.firms = firms;
        this.recents = recents;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Place> places(Viewer viewer, String text, int limit) {
        var own = firms.of(viewer.id());
        if (own.isEmpty()) {
            return List.of();
        }
        var places = new ArrayList<Place>();
        own.stream()
                .map(firm -> firms.place(firm, viewer.locale()))
                .filter(place -> text.isBlank() || firms.isCalled(place, text))
                .forEach(places::add);
        places.addAll(clients(viewer, own.stream().map(Firms.Firm::id).toList(), text, limit));
        // Before anything is typed, some room is left for the companies in which an accountant is a member.
        var room = text.isBlank() ? Math.max(1, limit - limit / 4) : limit;
        return places.stream().limit(room).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Place> at(Viewer viewer, String path) {
        if (path.startsWith("/empresa/")) {
            return client(viewer, path);
        }
        return firms.of(viewer.id()).stream()
                .map(firm -> firms.place(firm, viewer.locale()))
                .filter(place -> path.equals(place.path()) || path.startsWith(place.path() + "/"))
                .findFirst();
    }

    @Override
    public List<MenuEntry> entries(Viewer viewer, Place place) {
        return place.kind() == Place.Kind.PRACTICE
                ? List.of(
                        new MenuEntry("", "practice.clients.title", place.path() + "/empresas", "building"),
                        new MenuEntry("", "staff.title", place.path() + "/usuarios", "users"))
                : List.of();
    }

    /** Recent ones first, then those called exactly so: "número 8" before "número 18 calle 8". */
    private List<Place> clients(Viewer viewer, List<PracticeId> practices, String text, int limit) {
        return tenancy.within(
                viewer.id(),
                () -> jdbc.sql("""
                        select company_id, min(name) as name, min(identification) as identification from client_link
                        where practice_id = any (:practices::bigint[])
                          and enterable
                          and search like all (array(
                              select coalesce('%' || nullif(search_key(word), '') || '%', '-')
                              from unnest(:words::text[]) as word))
                        group by company_id
                        order by array_position(:recent::bigint[], company_id) nulls last,
                                 bool_or(name_key like '%' || search_key(:text) || '%') desc, min(name_key), company_id
                        limit :limit
                        """)
                        .param(
                                "practices",
                                practices.stream().map(PracticeId::value).toArray(Long[]::new))
                        .param("words", ClientList.words(text))
                        .param("text", text)
                        .param("recent", ClientTable.ids(recents.of(viewer.id(), MAX_RECENT)))
                        .param("limit", limit)
                        .query((row, _) -> place(
                                row.getLong("company_id"), row.getString("name"), row.getString("identification")))
                        .list());
    }

    private Optional<Place> client(Viewer viewer, String path) {
        return Stream.of(path)
                .filter(asked -> asked.matches("/empresa/[1-9]\\d{0,17}(/.*)?"))
                .map(asked -> Long.parseLong(asked.split("/", 4)[2]))
                .flatMap(company -> tenancy.within(
                        viewer.id(),
                        () -> jdbc
                                .sql("""
                        select l.company_id, l.name, l.identification from client_link l
                        join practice_member m on m.practice_id = l.practice_id
                        where l.company_id = :company and m.user_id = :user
                          and l.enterable
                        """)
                                .param("company", company)
                                .param("user", viewer.id().value())
                                .query((row, _) -> place(
                                        row.getLong("company_id"),
                                        row.getString("name"),
                                        row.getString("identification")))
                                .list()
                                .stream()))
                .findFirst();
    }

    private static Place place(long company, String name, String identification) {
        return new Place(Place.Kind.COMPANY, company, "/empresa/" + company, name, identification, "");
    }
}
