package app.cuadra.identity.factor;

import app.cuadra.identity.SessionTrust;
import app.cuadra.identity.session.Proof;
import app.cuadra.identity.session.Trust;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Judges a session by its proofs. */
@Component
class Demands implements SessionTrust {

    private final Trust trust;

    Demands(Trust trust) {
        this.trust = trust;
    }

    @Override
    public boolean meets(HttpServletRequest request, Demand demand) {
        var proofs = trust.proofs(request);
        return switch (demand) {
            case MORE_THAN_A_LINK -> !proofs.equals(Set.of(Proof.LINK));
            case SECOND_FACTOR -> proofs.stream().anyMatch(Proof::second);
        };
    }

    @Override
    public String page(Demand demand, String back) {
        return Back.to(
                switch (demand) {
                    case MORE_THAN_A_LINK -> DemandPages.PATH + "/otra-prueba";
                    case SECOND_FACTOR -> DemandPages.PATH + "/segundo-paso";
                },
                back);
    }
}
