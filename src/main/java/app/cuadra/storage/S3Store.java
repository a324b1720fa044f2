package app.cuadra.storage;

import app.cuadra.platform.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** A bucket of a store that speaks S3. What is put there appears whole or not at all: that is S3's own promise. */
final class S3Store implements Store {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    /** Amazon's own addresses name their region, and a signature for another one is refused; other stores don't look. */
    private static final Pattern REGION = Pattern.compile("(?:^|\\.)s3[.-]([a-z]{2}-[a-z-]+-\\d)\\.amazonaws\\.com");

    private final S3Client s3;
    private final String bucket;

    S3Store(Settings.S3 settings) {
        bucket = settings.bucket();
        s3 = S3Client.builder()
                .endpointOverride(settings.url())
                .region(region(settings))
                // The bucket in the path, not in the host's name: the way every store of this kind understands.
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        settings.key(), settings.secret().value())))
                // Our own hash is checked at each end; older stores don't know the checksums that newer SDKs add.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(ANSWER)
                        .build())
                .build();
    }

    private static Region region(Settings.S3 settings) {
        var named = REGION.matcher(String.valueOf(settings.url().getHost()).toLowerCase(Locale.ROOT));
        return named.find() ? Region.of(named.group(1)) : Region.US_EAST_1;
    }

    @Override
    public void put(Kept kept, Path file) throws IOException {
        var hash = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(kept.sha256()));
        try {
            s3.putObject(put -> put.bucket(bucket).key(kept.key()).checksumSHA256(hash), RequestBody.fromFile(file));
        } catch (SdkException failed) {
            throw new IOException("The S3 store did not take a file", failed);
        }
    }

    @Override
    public InputStream get(String key) throws IOException {
        try {
            return s3.getObject(get -> get.bucket(bucket).key(key));
        } catch (NoSuchKeyException none) {
            throw missing(key, none);
        } catch (SdkException failed) {
            throw new IOException("The S3 store did not give a file", failed);
        }
    }

    private static NoSuchFileException missing(String key, NoSuchKeyException cause) {
        var missing = new NoSuchFileException(key);
        missing.initCause(cause);
        return missing;
    }

    @Override
    public void remove(String key) throws IOException {
        try {
            s3.deleteObject(delete -> delete.bucket(bucket).key(key));
        } catch (SdkException failed) {
            throw new IOException("The S3 store did not remove a file", failed);
        }
    }

    @Override
    public void list(Consumer<Item> to) throws IOException {
        try {
            s3.listObjectsV2Paginator(list -> list.bucket(bucket)).contents().stream()
                    .filter(object -> Kept.isKey(object.key()))
                    .forEach(object -> to.accept(new Item(object.key(), object.size(), object.lastModified())));
        } catch (SdkException failed) {
            throw new IOException("The S3 store did not tell what lies there", failed);
        }
    }
}
