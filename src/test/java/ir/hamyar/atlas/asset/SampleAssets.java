package ir.hamyar.atlas.asset;

/** A municipality's file as tests bring it; nothing in it is a fact. */
public final class SampleAssets {

    private SampleAssets() {}

    /** Points of two kinds the atlas knows and one it does not, a line and a park. */
    public static String geoJson() {
        return """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","geometry":{"type":"Point","coordinates":[50.8800,34.6400]},
         "properties":{"ref":"t-light-1","نوع":"چراغ","وضعیت":"روشن","توان":"۱۵۰ وات","جنس پایه":"فولاد"}},
        {"type":"Feature","geometry":{"type":"Point","coordinates":[50.8801,34.6401]},
         "properties":{"ref":"t-light-2","نوع":"روشنایی معابر","وضعیت":"خاموش"}},
        {"type":"Feature","geometry":{"type":"Point","coordinates":[50.9300,34.6600]},
         "properties":{"ref":"t-light-3","نوع":"street light"}},
        {"type":"Feature","geometry":{"type":"Point","coordinates":[50.8900,34.6300]},
         "properties":{"ref":"t-kiosk-1","نوع":"دکهٔ روزنامه","نام":"دکهٔ میدان آزمایش","نشانی":"میدان آزمایش","مالک":"شهرداری قم","location_precision":"exact","uncertainty_m":"5"}},
        {"type":"Feature","geometry":{"type":"LineString","coordinates":[[50.8700,34.6200],[50.8800,34.6250],[50.8900,34.6280]]},
         "properties":{"ref":"t-line-1","نوع":"دکهٔ روزنامه","نام":"ردیف دکه‌ها"}},
        {"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[50.8500,34.6500],[50.8620,34.6500],[50.8620,34.6580],[50.8500,34.6580],[50.8500,34.6500]]]},
         "properties":{"ref":"t-park-1","نوع":"بوستان","نام":"بوستان آزمایش","name_en":"Test Park","مساحت":"۹۸۰٬۰۰۰","تاریخ احداث":"1403/02/31"}},
        {"type":"Feature","geometry":null,
         "properties":{"ref":"t-office-1","نوع":"دفتر تسهیلگری","نام":"دفتر آزمایش","شهرستان":"کهک"}}
        ]}
        """;
    }
}
