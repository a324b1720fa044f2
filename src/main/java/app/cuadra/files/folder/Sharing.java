package app.cuadra.files.folder;

import app.cuadra.files.folder.FolderLog.Deed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The firm's switch for each client: whether the company's administrators may look into the folder (FIL-10). */
@Component
class Sharing {

    private final JdbcClient jdbc;
    private final FolderLog log;

    Sharing(JdbcClient jdbc, FolderLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** Lets them in, or out. Both ends of it stand in the company's own history. */
    @Transactional
    public void set(Folder folder, boolean shared) {
        var changed = jdbc.sql("""
                        insert into client_folder as f (practice_id, company_id, shared)
                        values (:practice, :company, :shared)
                        on conflict on constraint client_folder_pk do update set shared = excluded.shared
                        where f.shared <> excluded.shared
                        """)
                .param("practice", folder.practice().value())
                .param("company", folder.company().value())
                .param("shared", shared)
                .update();
        if (changed == 1) {
            var told = new Folder(folder.practice(), folder.company(), folder.title(), true, folder.side());
            log.note(told, shared ? Deed.SHARED : Deed.UNSHARED, folder.title());
        }
    }
}
