package app.cuadra.storage;

import app.cuadra.platform.Settings;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the store and the scanner by the operator's settings. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    /** Below the data folder. */
    static final String FOLDER = "files";

    /** Beside the keys' folders, on the same disk. No key lies there: a key's second part has two digits. */
    private static final String ASIDE = "incoming";

    @Bean
    Store store(Settings settings) {
        return settings.s3() instanceof Settings.S3 s3
                ? new S3Store(s3)
                : new LocalStore(settings.home().resolve(FOLDER));
    }

    @Bean
    Storage storage(Settings settings, Store store) {
        var scanner = settings.clamd() instanceof Settings.Address clamd ? new Clamd(clamd) : Scanner.NONE;
        return new Storage(store, aside(settings), scanner);
    }

    @Bean
    Users storageUsers(ObjectProvider<StorageUser> users) {
        return new Users(users.stream());
    }

    @Bean
    Sweep storageSweep(Settings settings, Store store, Users users, Clock clock) {
        return new Sweep(store, aside(settings), users, clock);
    }

    @Bean
    StorageCheck storageCheck(Storage storage, Store store, Users users, Clock clock) {
        return new StorageCheck(storage, store, users, clock);
    }

    private static Path aside(Settings settings) {
        return settings.home().resolve(FOLDER).resolve(ASIDE);
    }
}
