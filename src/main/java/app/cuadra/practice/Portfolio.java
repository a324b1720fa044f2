package app.cuadra.practice;

import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.util.List;
import java.util.Optional;

/**
 * The clients of a firm as one of its people sees them (ACC-30). In the firm's scope ({@code Tenancy}) the rows of
 * {@code client_link} are already those that the person of the running work may see, whoever reads them: a statement of
 * another module that joins it needs no condition of its own. Work for nobody sees them all.
 */
public interface Portfolio {

    /**
     * A client whose books the firm may enter.
     *
     * @param assignedTo who is responsible for it
     */
    record Client(CompanyId company, String name, String identification, String country, Optional<UserId> assignedTo) {}

    /** Those this person may see, by name. */
    List<Client> clients(PracticeId practice);

    /** One of them; empty also when it is a client that they may not see. */
    Optional<Client> client(PracticeId practice, CompanyId company);
}
