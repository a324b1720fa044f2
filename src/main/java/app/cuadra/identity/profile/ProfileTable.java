package app.cuadra.identity.profile;

import app.cuadra.values.UserId;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The profile's columns of {@code app_user}, and the table {@code user_photo}. */
@Component
class ProfileTable {

    private final JdbcClient jdbc;

    ProfileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Profile find(UserId user) {
        return jdbc.sql("""
                        select coalesce(given_name, '') as given_name, coalesce(family_name, '') as family_name, name,
                               coalesce(phone, '') as phone, coalesce(country, '') as country, language,
                               coalesce(photo, '') as photo
                        from app_user where id = :id
                        """)
                .param("id", user.value())
                .query((row, _) -> new Profile(
                        row.getString("given_name"),
                        row.getString("family_name"),
                        row.getString("name"),
                        row.getString("phone"),
                        row.getString("country"),
                        row.getString("language"),
                        row.getString("photo")))
                .single();
    }

    /** Keeps everything but the photo; {@code zone} is where their day begins. */
    void save(UserId user, Profile profile, String zone) {
        jdbc.sql("""
                        update app_user
                        set given_name = nullif(:given, ''), family_name = nullif(:family, ''), name = :name,
                            phone = nullif(:phone, ''), country = :country, language = :language, zone = :zone
                        where id = :id
                        """)
                .param("given", profile.givenName())
                .param("family", profile.familyName())
                .param("name", profile.name())
                .param("phone", profile.phone())
                .param("country", profile.country())
                .param("language", profile.language())
                .param("zone", zone)
                .param("id", user.value())
                .update();
    }

    /** Puts another photo in the place of the one there is. */
    @Transactional
    public void keepPhoto(UserId user, String name, Map<Integer, byte[]> images) {
        removePhoto(user);
        images.forEach((pixels, image) -> jdbc.sql("""
                                insert into user_photo (user_id, pixels, image) values (:user, :pixels, :image)
                                on conflict on constraint user_photo_pk do update set image = excluded.image
                                """)
                .param("user", user.value())
                .param("pixels", pixels)
                .param("image", image)
                .update());
        jdbc.sql("""
                        update app_user set photo = :photo where id = :id
                        """).param("photo", name).param("id", user.value()).update();
    }

    @Transactional
    public void removePhoto(UserId user) {
        // First the user's row: two browsers of one person wait for one another here.
        jdbc.sql("""
                        update app_user set photo = null where id = :id
                        """).param("id", user.value()).update();
        jdbc.sql("""
                        delete from user_photo where user_id = :id
                        """).param("id", user.value()).update();
    }

    /** The photo of this name in one size, if it still is theirs. */
    Optional<byte[]> photo(UserId user, String name, int pixels) {
        return jdbc.sql("""
                        select p.image from user_photo p join app_user u on u.id = p.user_id
                        where p.user_id = :user and u.photo = :photo and p.pixels = :pixels
                        """)
                .param("user", user.value())
                .param("photo", name)
                .param("pixels", pixels)
                .query(byte[].class)
                .optional();
    }
}
