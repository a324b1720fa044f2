package app.cuadra.practice.staff;

import app.cuadra.practice.action.ClientAction;
import app.cuadra.practice.client.ClientAccess;
import app.cuadra.practice.client.ClientAccess.Holder;
import app.cuadra.practice.firm.Firms.Member;
import app.cuadra.practice.firm.Right;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Refused;
import app.cuadra.values.UserId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** "Dar acceso" and "Quitar acceso" to a selection of clients (ACC-30), for the staff and those asked in. */
@Configuration(proxyBeanMethods = false)
class AccessActions {

    @Bean
    @Order(40)
    ClientAction giveAccess(Choosable choosable, ClientAccess access) {
        return new One("giveAccess", choosable, (by, client, holder) -> {
            if (access.give(by.firm().id(), holder, List.of(client), Optional.empty(), by.user()) == 0) {
                throw Refused.because("staff.seesAlready");
            }
        });
    }

    @Bean
    @Order(50)
    ClientAction takeAccess(Choosable choosable, ClientAccess access) {
        return new One("takeAccess", choosable, (by, client, holder) -> {
            if (access.takeAway(by.firm().id(), holder, List.of(client)) == 0) {
                throw Refused.because("staff.seesNot");
            }
        });
    }

    private interface Change {
        void to(Member by, CompanyId client, Holder holder);
    }

    private record One(String kind, Choosable choosable, Change change) implements ClientAction {

        @Override
        public Right right() {
            return Right.STAFF;
        }

        @Override
        public Optional<Question> question(Member by, Locale reader) {
            return Optional.of(new Question("staff.whose", "", choosable.people(by)));
        }

        @Override
        public void act(Member by, CompanyId client, String answer) {
            var number = Long.parseLong(answer.substring(1));
            change.to(
                    by,
                    client,
                    answer.startsWith("i") ? new Holder.Invited(number) : new Holder.Member(new UserId(number)));
        }
    }
}
