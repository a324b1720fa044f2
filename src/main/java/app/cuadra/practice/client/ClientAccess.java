package app.cuadra.practice.client;

import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** Which clients were chosen for those who do not see all of them (ACC-30); in the firm's scope, by somebody who may. */
@NamedInterface("clients")
public interface ClientAccess {

    /** For whom clients are chosen. */
    sealed interface Holder {

        /** Somebody of the staff. */
        record Member(UserId user) implements Holder {}

        /** Somebody who was asked in and has not come yet. */
        record Invited(long invitation) implements Holder {}

        /** Their number, if they are of the staff. */
        default Optional<Long> member() {
            return switch (this) {
                case Member(var user) -> Optional.of(user.value());
                case Invited _ -> Optional.empty();
            };
        }

        /** The number of their invitation, if they have not come yet. */
        default Optional<Long> invited() {
            return switch (this) {
                case Member _ -> Optional.empty();
                case Invited(var invitation) -> Optional.of(invitation);
            };
        }
    }

    /**
     * Shows them these clients, from now on until that moment.
     *
     * @param until empty: for good
     * @return how many they did not see for so long before
     */
    int give(PracticeId practice, Holder to, Collection<CompanyId> clients, Optional<Instant> until, UserId by);

    /** Hides these clients from them; how many they saw. */
    int takeAway(PracticeId practice, Holder from, Collection<CompanyId> clients);

    /** Those who were asked in have come: they see what was chosen for them. */
    void arrived(PracticeId practice, Holder.Invited invited, Holder.Member member);
}
