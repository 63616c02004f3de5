package ir.hamyar.atlas.asset;

import ir.hamyar.atlas.page.Wordings;
import ir.hamyar.atlas.problem.NotFound;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One page for each asset, readable without JavaScript. */
@Controller
class AssetPageController {

    private final AssetRepository assets;
    private final Wordings wordings;

    AssetPageController(AssetRepository assets, Wordings wordings) {
        this.assets = assets;
        this.wordings = wordings;
    }

    @GetMapping("/assets/{ref}")
    String page(@PathVariable String ref, Locale locale, Model model) {
        var asset =
                assets.findByRef(ref).orElseThrow(() -> new NotFound("problem.unknown-asset", ref));
        var words = wordings.in(locale);
        var sheet = new AssetSheet(asset, words);
        model.addAttribute("words", words);
        model.addAttribute("frame", sheet.frame());
        model.addAttribute("asset", asset);
        model.addAttribute("sheet", sheet);
        model.addAttribute("dataBlock", sheet.dataBlock(address(sheet.frame().path())));
        return "asset";
    }

    private static String address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }
}
