package ir.hamyar.atlas.intake;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * After a start: what was broken off by the end of the last program is named as such. A command
 * leaves that alone, for it may run beside an atlas that is at work.
 */
@Component
@ConditionalOnWebApplication
@Order(2)
class StartUp implements ApplicationRunner {

    private final Uploads uploads;
    private final StagingCleaning cleaning;

    StartUp(Uploads uploads, StagingCleaning cleaning) {
        this.uploads = uploads;
        this.cleaning = cleaning;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        uploads.settleAbandoned();
        cleaning.dropUnused();
    }
}
