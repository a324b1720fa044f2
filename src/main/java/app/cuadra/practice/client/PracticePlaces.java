package app.cuadra.practice.client;

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

    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Firms firms;

    PracticePlaces(JdbcClient jdbc, Tenancy tenancy, Firms firms) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.firms = firms;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Place> places(Viewer viewer, String text, int limit) {
        var own = firms.of(viewer.id());
        if (own.isEmpty()) {
            return List.of();
        }
        var words = ClientList.words(text);
        var places = new ArrayList<Place>();
        own.stream()
                .map(firm -> firms.place(firm, viewer.locale()))
                .filter(place -> text.isBlank() || firms.isCalled(place, text))
                .forEach(places::add);
        places.addAll(clients(viewer, own.stream().map(Firms.Firm::id).toList(), words, limit));
        return places.stream().limit(limit).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Place> at(Viewer viewer, String path) {
        return firms.of(viewer.id()).stream()
                .map(firm -> firms.place(firm, viewer.locale()))
                .filter(place -> path.equals(place.path()) || path.startsWith(place.path() + "/"))
                .findFirst()
                .or(() -> client(viewer, path));
    }

    @Override
    public List<MenuEntry> entries(Viewer viewer, Place place) {
        return place.kind() == Place.Kind.PRACTICE
                ? List.of(new MenuEntry("", "practice.clients.title", place.path() + "/empresas", "building"))
                : List.of();
    }

    private List<Place> clients(Viewer viewer, List<PracticeId> practices, String[] words, int limit) {
        return tenancy.within(
                viewer.id(),
                () -> jdbc.sql("""
                        select distinct on (name_key, company_id) company_id, name, identification from client_link
                        where practice_id = any (:practices::bigint[])
                          and (state = 'LINKED' or state = 'PENDING' and origin = 'CREATED')
                          and search like all (array(
                              select coalesce('%' || nullif(search_key(word), '') || '%', '-')
                              from unnest(:words::text[]) as word))
                        order by name_key, company_id
                        limit :limit
                        """)
                        .param(
                                "practices",
                                practices.stream().map(PracticeId::value).toArray(Long[]::new))
                        .param("words", words)
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
                          and (l.state = 'LINKED' or l.state = 'PENDING' and l.origin = 'CREATED')
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
