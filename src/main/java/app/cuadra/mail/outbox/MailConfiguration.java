package app.cuadra.mail.outbox;

import app.cuadra.mail.Mails;
import app.cuadra.platform.RecurringJob;
import app.cuadra.platform.SecretBox;
import app.cuadra.platform.Settings;
import app.cuadra.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delivery of mail, with the server of the settings, and its turns. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    Delivery delivery(MailTable table, SecretBox secrets, Settings settings, Storage storage, Clock clock) {
        return new Delivery(
                table,
                secrets,
                Optional.ofNullable(settings.smtp())
                        .map(smtp -> new SmtpServer(smtp, settings.mailFrom(), storage, clock)));
    }

    @Bean
    RecurringJob mailDelivery(Delivery delivery) {
        return new Turn("mail-delivery", Duration.ofSeconds(10), delivery::deliver);
    }

    @Bean
    RecurringJob mailCleaning(MailTable table) {
        return new Turn("mail-cleaning", Duration.ofHours(6), () -> table.forget(Duration.ofDays(Mails.KEEP_DAYS)));
    }

    private record Turn(String name, Duration pause, Runnable work) implements RecurringJob {

        @Override
        public void turn() {
            work.run();
        }
    }
}
