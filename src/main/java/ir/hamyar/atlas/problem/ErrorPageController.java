package ir.hamyar.atlas.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers for what fails outside the controllers: filters, security, the container itself. */
@Controller
class ErrorPageController implements ErrorController {

    private final Problems problems;

    ErrorPageController(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    @Nullable ModelAndView error(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : 404;
        return problems.answer(
                request, response, status, Statuses.key(status), List.of(Problems.path(request)));
    }
}
