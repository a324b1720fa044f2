package app.cuadra;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.testing.ApplicationTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every table must hold to, asked of the catalogue, so that a new table is asked as well. */
@ApplicationTest
class SchemaTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyForeignKeyHasAnIndex() {
        var without = jdbc.sql("""
                        select c.conrelid::regclass || '.' || c.conname
                        from pg_constraint c
                        where c.contype = 'f' and c.connamespace = 'public'::regnamespace
                          and not exists (
                              select from pg_index i
                              where i.indrelid = c.conrelid and i.indpred is null
                                and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)
                        """).query(String.class).list();

        assertThat(without).isEmpty();
    }

    @Test
    void noColumnLosesDecimalsOrItsTimeZone() {
        var columns = jdbc.sql("""
                        select table_name || '.' || column_name || ' ' || data_type
                        from information_schema.columns
                        where table_schema = 'public' and table_name not like 'flyway%'
                          and data_type in (
                              'real', 'double precision', 'money', 'timestamp without time zone',
                              'time without time zone')
                        """).query(String.class).list();

        assertThat(columns).isEmpty();
    }

    @Test
    @Tag("COM-5")
    void theKeyOfEveryTableOfACompanyBeginsWithTheCompany() {
        var others = jdbc.sql("""
                        select t.oid::regclass::text
                        from pg_class t
                        join pg_attribute a on a.attrelid = t.oid and a.attname = 'company_id' and a.attnotnull
                        left join pg_index i on i.indrelid = t.oid and i.indisprimary
                        where t.relkind in ('r', 'p') and t.relnamespace = 'public'::regnamespace
                          and not exists (
                              select from pg_attribute p where p.attrelid = t.oid and p.attname = 'practice_id')
                          and (i.indkey is null or (i.indkey::int2[])[0] <> a.attnum)
                        """).query(String.class).list();

        assertThat(others).isEmpty();
    }

    @Test
    void whatIsAppendOnlyCannotBeChangedByTheEverydayRole() {
        var changeable = jdbc.sql("""
                        select t.tgrelid::regclass::text
                        from pg_trigger t
                        join pg_proc p on p.oid = t.tgfoid and p.proname = 'append_only'
                        where has_table_privilege(current_user, t.tgrelid, 'update')
                           or has_table_privilege(current_user, t.tgrelid, 'delete')
                           or has_table_privilege(current_user, t.tgrelid, 'truncate')
                        """).query(String.class).list();
        var guarded = jdbc.sql("""
                        select count(*) from pg_trigger t join pg_proc p on p.oid = t.tgfoid and p.proname = 'append_only'
                        """).query(Integer.class).single();

        assertThat(guarded).isPositive();
        assertThat(changeable).isEmpty();
    }
}
