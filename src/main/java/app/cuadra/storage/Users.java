package app.cuadra.storage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everybody who keeps bytes here. */
final class Users {

    private final Map<String, StorageUser> byPurpose;

    Users(Stream<StorageUser> all) {
        byPurpose = all.collect(Collectors.toUnmodifiableMap(StorageUser::purpose, user -> user));
    }

    /** Of these keys, those that no row names. A key of somebody who is not here is not judged: it may be a newer program's. */
    List<String> unknown(Collection<String> keys) {
        return keys.stream().collect(Collectors.groupingBy(Kept::purpose)).entrySet().stream()
                .flatMap(some -> unknown(byPurpose.get(some.getKey()), some.getValue()))
                .toList();
    }

    private static Stream<String> unknown(@Nullable StorageUser user, List<String> keys) {
        if (user == null) {
            return Stream.of();
        }
        var known = user.known(keys);
        return keys.stream().filter(key -> !known.contains(key));
    }

    /** Everything that rows name. */
    void each(Consumer<Kept> to) {
        byPurpose.values().forEach(user -> user.each(to));
    }
}
