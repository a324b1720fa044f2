package app.cuadra.practice.client;

import app.cuadra.company.Companies.Company;
import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Links go from one state to the next (ACC-12); in the firm's scope and the caller's transaction. */
public interface Moves {

    /** What is known of a company that was invited and has not been named yet. */
    record Expected(CompanyId standIn, String name, String country, String identification, String searchKey) {}

    /**
     * Moves those links that may go into this state from where they are, and notes when and who.
     *
     * @param by empty when it happened by itself
     * @return those that moved
     */
    List<CompanyId> move(PracticeId practice, Collection<CompanyId> companies, LinkState next, Optional<UserId> by);

    /** Adds a pending link to a company that an administrator will choose. */
    void expect(PracticeId practice, Expected expected, UserId by);

    /** The company was chosen: the pending link is now a link to it. */
    void become(PracticeId practice, CompanyId standIn, Company chosen, UserId by);

    /** The company has an owner of its own now, and no automatic credential any more. */
    void handedOver(PracticeId practice, CompanyId company);
}
