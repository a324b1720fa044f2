package app.cuadra.practice.today;

import app.cuadra.platform.Settings;
import app.cuadra.practice.TodayBox;
import app.cuadra.practice.TodaySource;
import app.cuadra.practice.today.TodayTable.Found;
import app.cuadra.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the links themselves ask for: invitations without an answer, trials that end, credentials nobody has. */
@Configuration(proxyBeanMethods = false)
class LinkBoxes {

    /** A trial that ends within so many days is shown. */
    private static final int TRIAL_DAYS = 7;

    @Bean
    @Order(30)
    TodaySource trialsThatEnd(TodayTable table, Settings settings, Clock clock) {
        return (practice, viewer) -> settings.plans()
                ? box(
                        "today.trial.title",
                        "wait",
                        table.trials(practice, today(clock, viewer), TRIAL_DAYS),
                        "/contador/" + practice.value() + "/empresas?sort=plan")
                : Optional.empty();
    }

    @Bean
    @Order(40)
    TodaySource invitationsWithoutAnswer(TodayTable table) {
        return (practice, _) -> {
            var path = "/contador/" + practice.value() + "/empresas";
            return box(
                    "today.PENDING.title", "wait", table.waiting(practice, "PENDING", path), path + "?state=pending");
        };
    }

    @Bean
    @Order(50)
    TodaySource invitationsThatExpired(TodayTable table) {
        return (practice, _) -> {
            var path = "/contador/" + practice.value() + "/empresas";
            return box("today.EXPIRED.title", "bad", table.waiting(practice, "EXPIRED", path), path + "?state=expired");
        };
    }

    @Bean
    @Order(60)
    TodaySource credentialsNobodyHas(TodayTable table) {
        return (practice, _) -> {
            var path = "/contador/" + practice.value() + "/empresas";
            return box("today.credential.title", "off", table.credentials(practice, path), path + "?state=credential");
        };
    }

    private static Optional<TodayBox> box(String title, String tone, Found found, String path) {
        return found.count() == 0
                ? Optional.empty()
                : Optional.of(new TodayBox(title, tone, found.count(), found.lines(), path));
    }

    private static LocalDate today(Clock clock, Viewer viewer) {
        return LocalDate.now(clock.withZone(viewer.zone()));
    }
}
