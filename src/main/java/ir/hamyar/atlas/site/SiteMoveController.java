package ir.hamyar.atlas.site;

import java.security.Principal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the measured position of a site. */
@RestController
class SiteMoveController {

    private final SiteMoving moving;

    SiteMoveController(SiteMoving moving) {
        this.moving = moving;
    }

    @PostMapping("/api/manage/sites/{ref}/position")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Long> move(
            @PathVariable String ref, @RequestBody NewPosition position, Principal person) {
        return Map.of("batch", moving.move(ref, position, person.getName()));
    }
}
