package app.cuadra.platform;

import app.cuadra.platform.database.Tenancy;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For whom a job works: it runs with exactly this tenancy, and only this person, firm or company can see it.
 *
 * @param user who asked for it
 * @param practice the firm in whose workspace it works, if any
 * @param company the company in whose books it works, if any
 */
public record JobScope(
        UserId user,
        @Nullable PracticeId practice,
        @Nullable CompanyId company) {

    /** Work of a person outside any firm or company. */
    public static JobScope of(UserId user) {
        return new JobScope(user, null, null);
    }

    /** Work in a firm's workspace. */
    public static JobScope of(PracticeId practice, UserId user) {
        return new JobScope(user, practice, null);
    }

    /** Work in a company's books. */
    public static JobScope of(CompanyId company, UserId user) {
        return new JobScope(user, null, company);
    }

    /** The same as the tenancy of a transaction. */
    public Tenancy.Scope tenancy() {
        return new Tenancy.Scope(user, practice, company, List.of());
    }
}
