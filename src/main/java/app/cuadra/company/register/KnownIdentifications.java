package app.cuadra.company.register;

import app.cuadra.country.CountryCode;
import app.cuadra.country.TaxId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table {@code known_identification}: how many companies of the installation have an identification, and never
 * which ones.
 */
@Component
public class KnownIdentifications {

    private final JdbcClient jdbc;

    KnownIdentifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An identification as it is counted. */
    public record Known(String country, String type, String number) {

        /** What is counted of this identification. */
        public static Known of(CountryCode country, TaxId taxId) {
            return new Known(country.value(), taxId.typeKey(), taxId.number());
        }
    }

    /** Counts further companies with these identifications. Sorted, so that two loads never wait for one another. */
    public void add(List<Known> added) {
        if (added.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into known_identification (country, type, number, companies)
                        select n.country, n.type, n.number, count(*)
                        from unnest(:countries::text[], :types::text[], :numbers::text[]) as n (country, type, number)
                        group by n.country, n.type, n.number
                        order by n.country, n.type, n.number
                        on conflict (country, type, number)
                            do update set companies = known_identification.companies + excluded.companies
                        """)
                .param("countries", parts(added, Known::country))
                .param("types", parts(added, Known::type))
                .param("numbers", parts(added, Known::number))
                .update();
    }

    /**
     * Counts the first company with each of these identifications, and answers those that were free until now. Whoever asks
     * for one at the same moment waits here until the other's transaction ends, and then finds it taken. Sorted, so that
     * two loads that want the same ones never wait for one another.
     */
    Set<Known> claim(Collection<Known> wanted) {
        var all = List.copyOf(wanted);
        return all.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("""
                        insert into known_identification (country, type, number, companies)
                        select distinct n.country, n.type, n.number, 1
                        from unnest(:countries::text[], :types::text[], :numbers::text[]) as n (country, type, number)
                        order by n.country, n.type, n.number
                        on conflict (country, type, number) do nothing
                        returning country, type, number
                        """)
                        .param("countries", parts(all, Known::country))
                        .param("types", parts(all, Known::type))
                        .param("numbers", parts(all, Known::number))
                        .query(Known.class)
                        .list());
    }

    /** Counts off companies that have these identifications no longer. */
    public void take(List<Known> taken) {
        taken.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .forEach(this::take);
    }

    private void take(long times, List<Known> taken) {
        jdbc.sql("""
                        delete from known_identification k
                        using unnest(:countries::text[], :types::text[], :numbers::text[]) as n (country, type, number)
                        where k.country = n.country and k.type = n.type and k.number = n.number and k.companies <= :times
                        """)
                .param("countries", parts(taken, Known::country))
                .param("types", parts(taken, Known::type))
                .param("numbers", parts(taken, Known::number))
                .param("times", times)
                .update();
        jdbc.sql("""
                        update known_identification k set companies = k.companies - :times
                        from unnest(:countries::text[], :types::text[], :numbers::text[]) as n (country, type, number)
                        where k.country = n.country and k.type = n.type and k.number = n.number and k.companies > :times
                        """)
                .param("countries", parts(taken, Known::country))
                .param("types", parts(taken, Known::type))
                .param("numbers", parts(taken, Known::number))
                .param("times", times)
                .update();
    }

    Set<TaxId> taken(CountryCode country, Collection<TaxId> taxIds) {
        var asked = taxIds.stream()
                .map(taxId -> Known.of(country, taxId))
                .distinct()
                .toList();
        var found = new HashSet<>(jdbc.sql("""
                        select k.country, k.type, k.number
                        from known_identification k
                        join unnest(:countries::text[], :types::text[], :numbers::text[]) as n (country, type, number)
                          on k.country = n.country and k.type = n.type and k.number = n.number
                        """)
                .param("countries", parts(asked, Known::country))
                .param("types", parts(asked, Known::type))
                .param("numbers", parts(asked, Known::number))
                .query(Known.class)
                .list());
        return taxIds.stream()
                .filter(taxId -> found.contains(Known.of(country, taxId)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String[] parts(List<Known> all, Function<Known, String> part) {
        return all.stream().map(part).toArray(String[]::new);
    }
}
