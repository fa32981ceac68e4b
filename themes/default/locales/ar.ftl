# كلمات سمة الموقع الافتراضية، بالعربية.

## أسماء قصيرة لأجزاء البوابة: القائمة ومسار التنقل وعناوين القوائم

home = الرئيسية
themes = المواضيع
regions = المناطق
groups = لمن؟
reports = التقارير
programs = البرامج
# فوق عنوان صفحة البرنامج
program = برنامج
# عنوان عمود وعنوان معلومة
region = المنطقة

## رأس كل صفحة وأسفلها

# أول رابط، يظهر عند الوصول إليه بلوحة المفاتيح
skip-to-content = انتقل إلى المحتوى
# اسم القائمة لقارئات الشاشة
main-navigation = القائمة الرئيسية
# اسم اختيار اللغة لقارئات الشاشة
languages = اللغات
# يُسمع فقط: هذه الصفحة غير موجودة بتلك اللغة
language-other-page = (هذه الصفحة غير متاحة بعد بتلك اللغة؛ يفتح الرابط أقرب صفحة)
# يُسمع فقط: الصفحة موجودة ولكن نصها بلغة أخرى
language-not-translated = (لم يُترجم النص بعد)
# اسم مسار التنقل لقارئات الشاشة
breadcrumbs = أنت هنا
# اسم روابط أسفل الصفحة لقارئات الشاشة
footer-navigation = عن هذه البوابة
feed = تابع الجديد (Atom)
feed-about = تابع الجديد عن { $name } (Atom)
# اسم خلاصة موضوع أو منطقة في قارئ الخلاصات
feed-title = { $portal }: { $name }
license = يجوز إعادة استخدام نصوص هذه البوابة بموجب الرخصة { $license }.
report-mistake = أبلغ عن خطأ في هذه الصفحة
# رسالة جاهزة، يتبعها عنوان الصفحة
mistake-text = وجدت خطأ في الصفحة «{ $title }».
# كلمة البوابة نفسها في كل صفحة؛ الفراغ يعني أنه لا توجد
site-note = {""}

## ما يتكرر في صفحات كثيرة

# بين أسماء متتالية
comma = {"، "}
# يُسمع فقط، قبل اسم لغة النص
in-language = باللغة:
# في كل صفحة تحكي عن أنشطة
ask-first = لا نعلم إن كانت الأنشطة المذكورة هنا ما زالت قائمة. اسأل قبل أن تأتي.
# مربع المساعدة في صفحات المناطق والفئات والمواضيع في منطقة
help-title = أين أسأل؟
help-text = لا توجد جهة اتصال بعد. اسأل في مكتب القرية أو الحي، وأرِهم هذه الصفحة.
# قبل أسماء الفئات، تحت مقتطف عن نشاط
for-whom = لمن:
# قبل أسماء الفئات، تحت مقتطف عن حاجة
names-whom = المذكورون:
for-whom-not-said = لم يُذكر. اسأل.
# قبل عنوان تقرير
from-report = من تقرير
# الرابط من المقتطف إلى النص كاملًا
read-whole = اقرأ النص كاملًا: { $theme } في { $region }
needed-title = ما ذُكر بوصفه حاجة
report-count = { $count ->
    [zero] لا توجد تقارير بعد
    [one] تقرير واحد
    [two] تقريران
    [few] { $count } تقارير
    [many] { $count } تقريرًا
   *[other] { $count } تقرير
}
program-count = { $count ->
    [zero] لا توجد برامج بعد
    [one] برنامج واحد
    [two] برنامجان
    [few] { $count } برامج
    [many] { $count } برنامجًا
   *[other] { $count } برنامج
}
# بعد عدد البرامج، حين يكون بعضها مفتوحًا
program-open-count = (مفتوحة عند آخر تحقق: { $count })
# بعد اسم المنطقة: المناطق الواقعة داخلها التي لا تظهر في الصفحة
region-count-within = { $count ->
    [zero] لا مناطق داخلها
    [one] منطقة واحدة داخلها
    [two] منطقتان داخلها
    [few] { $count } مناطق داخلها
    [many] { $count } منطقة داخلها
   *[other] { $count } منطقة داخلها
}

## القوائم المقسمة إلى صفحات

pager = صفحات أخرى من هذه القائمة
page-number = الصفحة { $number } من { $count }
previous-page = الصفحة السابقة
next-page = الصفحة التالية
newer = أحدث
older = أقدم

## الصفحة الرئيسية

home-question = هل هنا شيء يفيدني؟
home-where = أين تسكن؟
home-for-whom = لمن؟
home-about = عن أي موضوع؟
region-count = { $count ->
    [one] منطقة واحدة
    [two] منطقتان
    [few] { $count } مناطق
   *[other] { $count } منطقة
}
group-count = { $count ->
    [one] فئة واحدة
    [two] فئتان
    [few] { $count } فئات
   *[other] { $count } فئة
}
theme-count = { $count ->
    [one] موضوع واحد
    [two] موضوعان
    [few] { $count } مواضيع
   *[other] { $count } موضوعًا
}
home-latest = أحدث التقارير
all-regions = عرض كل المناطق
all-themes = عرض المواضيع في كل منطقة
all-reports = عرض كل التقارير ({ $count })
all-programs = انظر كل البرامج ({ $count })

## المواضيع

themes-title = مواضيع التقارير
themes-introduction = اختر موضوعًا، أو انظر في الجدول ما ورد في التقارير وما تحتاج إليه كل منطقة.
theme-in-region = { $theme } في { $region }
theme-reported = ما ورد في التقارير
# لموضوع يضم الحاجات
theme-named = ما تذكره التقارير
theme-empty = لا توجد تقارير عن هذا الموضوع بعد.
theme-silent = لا توجد تقارير بعد
theme-silent-text = لا تتناول تقارير هذه المناطق هذا الموضوع. قد يختلف الواقع عن ذلك.
other-themes = مواضيع أخرى
other-themes-here = مواضيع أخرى في { $region }

## جدول المواضيع والمناطق

coverage-title = المواضيع في كل منطقة
coverage-caption = ما ورد في التقارير وما تدعو إليه الحاجة، حسب المنطقة والموضوع
coverage-caption-region = ما ورد في التقارير وما تدعو إليه الحاجة في { $region }، حسب الموضوع
coverage-legend = معنى العلامات
coverage-below = الجدول الكامل أطول من أن تتسع له صفحة واحدة. اختر منطقة لترى مواضيعها.
state-reported = وارد
state-needed = مطلوب
state-both = وارد ومطلوب
state-named = مذكور
state-none = لا توجد تقارير بعد
legend-reported = يحكي تقرير شيئًا عن هذا الموضوع. ليس مؤكدًا أنه ما زال قائمًا.
legend-needed = يذكر تقرير هذا الموضوع بوصفه حاجة.
legend-both = يحكي تقرير شيئًا عنه ويذكره أيضًا بوصفه حاجة.
legend-named = يذكر تقرير تحديات أو حاجات.
legend-none = لا تتناول التقارير هذا الموضوع. قد يختلف الواقع عن ذلك.

## المناطق

regions-title = كل المناطق
regions-introduction = اختر منطقتك لترى ما ورد عنها في التقارير.
regions-empty = لا توجد مناطق في هذه البوابة بعد.
region-introduction = ما ورد في التقارير عن { $region }، ولمن، وما ذُكر بوصفه حاجة.
region-reports = تقارير عن هذه المنطقة
region-programs = البرامج في هذه المنطقة
# برامج المنطقة الأعلى، مثل برامج المدينة في صفحة الناحية
region-programs-above = برامج المنطقة الأوسع
region-hidden = { $count ->
    [zero] لا توجد تقارير أخرى
    [one] يوجد تقرير آخر
    [two] يوجد تقريران آخران
    [few] توجد { $count } تقارير أخرى
    [many] يوجد { $count } تقريرًا آخر
   *[other] يوجد { $count } تقرير آخر
  } عن هذه المنطقة بلغات أخرى. اختر لغة من أعلى الصفحة.
region-empty = لا توجد تقارير عن هذه المنطقة بعد.
region-empty-below = انظر المناطق التابعة لها.
region-below = المناطق داخل { $region }
region-groups = الفئات المذكورة في التقارير
region-coverage = المواضيع في هذه المنطقة
region-facts = عن هذه المنطقة
region-level = المستوى
region-above = جزء من
region-aliases = تسمى أيضًا
code-kemendagri = رمز وزارة الداخلية
code-bps = رمز هيئة الإحصاء (BPS)
neighbours-regions = مناطق أخرى في هذا المستوى
previous-region = المنطقة السابقة
next-region = المنطقة التالية
# مستويات المناطق
province = مقاطعة
city = مدينة
regency = قضاء
district = ناحية
village = قرية أو حي

## لمن

groups-title = لمن؟
groups-introduction = اختر فئة لترى التقارير التي تذكرها.
groups-empty = لا توجد فئات في هذه البوابة بعد.
group-named = أنشطة تذكر هذه الفئة
group-programs = برامج لهذه الفئة
group-unsaid-programs = برامج لم يُذكر لمن هي
group-unsaid-programs-text = لم يُذكر لمن هذه البرامج. قد تكون لك أيضًا. اسأل أولًا.
group-needs = تحديات وحاجات تذكر هذه الفئة
group-never-named = لا يوجد بعد برنامج ولا تقرير عن نشاط يذكر هذه الفئة. يمكنك أن تسأل على أي حال.
group-unsaid = أنشطة لم يُذكر لمن هي
group-unsaid-text = لا تذكر التقارير لمن هذه الأنشطة. قد تكون لك أيضًا. اسأل أولًا.
group-reports = تقارير تتناول هذه الفئة
other-groups = فئات أخرى

## جهات الاتصال

contact-of-program = جهة الاتصال بهذا البرنامج
contact-of-organization = جهة الاتصال: { $name }
contact-of-region = جهة الاتصال في { $name }
contact-of-portal = جهة الاتصال بالقائمين على هذه البوابة
contact-phone = الهاتف:
contact-whatsapp = واتساب:
contact-email = البريد الإلكتروني:
contact-address = العنوان:
contact-hours = ساعات العمل:
contact-languages = اللغات:
# سؤال جاهز لواتساب والبريد، يتبعه عنوان الصفحة
ask-about-program = مرحبًا، أريد أن أسأل عن البرنامج «{ $title }». هل ما زال قائمًا؟
ask-about-page = مرحبًا، أريد أن أسأل عن «{ $title }» في هذه البوابة.

## البرامج

programs-title = كل البرامج
programs-introduction = برامج من كل المناطق: لمن هي، وما المعروف عنها.
programs-in-region = كل البرامج في { $region }
programs-in-region-introduction = البرامج في { $region }: لمن هي، وما المعروف عنها.
program-description = برنامج في { $region }: لمن هو، وما شروطه، وأين تسأل.
program-facts = عن هذا البرنامج
# حال البرنامج، جملة كاملة في أعلى صفحته؛ يجب أن تبقى كل جملة صحيحة وإن لم تُحدَّث البوابة مدة طويلة
program-status-unknown = لا نعلم إن كان هذا البرنامج ما زال قائمًا. اسأل قبل أن تأتي.
program-status-planned = هذا البرنامج مخطط له. اسأل أولًا إن كان قد فُتح.
program-status-begun = كان مخططًا أن يُفتح هذا البرنامج ابتداءً من { $opens }. اسأل أولًا إن كان قد فُتح.
program-status-open = عند التحقق في { $verified } كان هذا البرنامج مفتوحًا. قد يتغير ذلك؛ اسأل قبل أن تأتي.
program-status-aged = كان هذا البرنامج مفتوحًا في { $verified }. لم يتحقق أحد منذ ذلك الحين. اسأل قبل أن تأتي.
program-status-ahead = عند التحقق في { $verified } كان من المقرر أن يُفتح هذا البرنامج ابتداءً من { $opens }. اسأل قبل أن تأتي.
program-status-closed = هذا البرنامج مغلق بحسب آخر المعلومات. اسأل إن كان سيُفتح من جديد.
program-status-late = انقضى الموعد الأخير، { $deadline }. اسأل إن كان سيُفتح من جديد.
program-status-ended = انتهى هذا البرنامج.
# بعد حال البرنامج، في القوائم وفي صفحته
program-deadline = الموعد الأخير: { $deadline }.
# حال البرنامج باختصار في القوائم
program-short-unknown = لا نعلم إن كان ما زال قائمًا
program-short-planned = مخطط له
program-short-begun = مخطط له ابتداءً من { $opens }
program-short-open = مفتوح عند التحقق في { $verified }
program-short-aged = كان مفتوحًا في { $verified }؛ لم يُتحقق منه منذ ذلك الحين
program-short-ahead = يُفتح ابتداءً من { $opens }
program-short-closed = مغلق بحسب آخر المعلومات
program-short-late = انقضى الموعد الأخير { $deadline }
program-short-ended = انتهى
# بعد حالة البرنامج باختصار في القوائم
program-short-deadline = {""}، والموعد الأخير { $deadline }
fact-ages = العمر
ages-from = من { $from } سنة
ages-to = حتى { $to } سنة
ages-between = من { $from } إلى { $to } سنة
fact-provider = مقدم البرنامج
provider-not-said = لم يُذكر
fact-opens = يُفتح في
fact-deadline = الموعد الأخير
# آخر يوم سُئل فيه مقدم البرنامج
fact-verified = تاريخ التحقق
# الأجزاء الستة لمعيار الخدمة في إندونيسيا
program-service = الشروط والطريقة والتكلفة
part-requirements = الشروط
part-documents = ما يجب إحضاره:
part-procedure = طريقة المشاركة
part-time = المدة
part-cost = التكلفة
part-outcome = ما تحصل عليه
part-complaints = الشكاوى
part-unknown = غير معروف بعد
# أسئلة جاهزة عما لا يُعرف
program-questions = ما يجب أن تسأل عنه
program-questions-text = ما يلي غير معروف بعد. خذ هذه الأسئلة معك حين تسأل.
question-status = هل ما زال هذا البرنامج قائمًا؟ متى يكون التسجيل؟
question-groups = لمن هذا البرنامج؟ هل يمكنني أن أشارك؟
question-provider = من يقدم البرنامج؟
question-requirements = ما الشروط؟ وماذا يجب أن أحضر؟
question-procedure = كيف أسجل؟
question-time = كم يستغرق ذلك؟
question-cost = هل له تكلفة؟ كم هي؟
question-outcome = على ماذا سأحصل؟
question-complaints = إلى من أشكو إن حدثت مشكلة؟
program-told = ما ترويه التقارير عنه
# أجزاء من تقارير هذه المنطقة تذكر حاجة في موضوع البرنامج
program-needs = حاجات ذُكرت في هذه المنطقة
# في التقرير، قبل الرابط إلى البرنامج الذي يحكي عنه
about-program = عن هذا البرنامج:

## التقارير والصفحات المستقلة

reports-title = كل التقارير
reports-introduction = تقارير من كل المناطق، الأحدث أولًا.
reports-in-region = كل التقارير عن { $region }
reports-in-region-introduction = التقارير عن { $region }، الأحدث أولًا.
# عنوان المربع الذي فيه الخلاصة بكلمات بسيطة
plain-title = باختصار
report-facts = عن هذا التقرير
fact-published = تاريخ النشر
fact-updated = آخر تحديث
# في أسفل كل نص: متى روجع ومن المسؤول عنه
upkeep = عن هذه الصفحة
fact-reviewed = آخر مراجعة
review-not-recorded = غير مسجلة
fact-next-review = المراجعة القادمة
review-by = في موعد أقصاه { $day }
review-not-planned = لم تُحدد بعد
# فوق النص الذي فات موعد مراجعته
review-overdue = كان ينبغي أن تُراجع هذه الصفحة من جديد في موعد أقصاه { $day }، ولم تُراجع بعد. ربما تغيّر ما فيها. اسأل أولًا.
fact-responsible = المسؤول عن الصفحة
fact-organizations = الجهات
contents = في هذه الصفحة
footnotes = الحواشي
footnote-back = العودة إلى الحاشية { $number } في النص
source = المصدر
changes = التغييرات
translated-by = ترجمة { $name }.
# قبل الرابط إلى النص الأصلي
read-original = النص الأصلي:
copy-notice = لم يُترجم هذا النص بعد. أنت تقرأ النص الأصلي.
stale-section = ترجمة هذا القسم لا تتبع بعدُ آخر تعديل في النص الأصلي.
stale-text = هذه الترجمة لا تتبع بعدُ آخر التعديلات في النص الأصلي.
draft = مسودة
draft-notice = هذه مسودة لم تُنشر بعد.
machine-notice = ترجمت آلةٌ هذا النص ولم يراجعه أحد. قد تكون فيه أخطاء.
withdrawn-title = سُحب هذا النص.
# اسم الروابط إلى تقارير أخرى لقارئات الشاشة
neighbours = تقارير أخرى عن هذه المنطقة
newer-report = تقرير أحدث
older-report = تقرير أقدم
related = تقارير مشابهة من مناطق أخرى

## إتاحة الوصول والخصوصية

accessibility = إتاحة الوصول
accessibility-title = إتاحة الوصول في هذه البوابة
accessibility-introduction = صُنعت هذه الصفحات ليستعملها الجميع: بهاتف صغير، أو بقارئ شاشة، أو بلوحة المفاتيح وحدها، أو بخط كبير.
accessibility-standard-title = المعيار المتبع
accessibility-standard = صُنعت هذه الصفحات وفق إرشادات إتاحة محتوى الويب (WCAG) 2.2 بالمستوى AA.
accessibility-checks-title = ما يُفحص
accessibility-checks = يفحص «بالاي»، وهو البرنامج الذي يصنع هذه الصفحات، تصميمه المدمج آليًا كلما تغيّر ذلك التصميم:
accessibility-check-axe = قواعد WCAG من 2.0 إلى 2.2 بالمستويين A وAA وأفضل الممارسات، بأداة axe-core: على شاشة هاتف وعلى شاشة عريضة، بألوان فاتحة وداكنة
accessibility-check-html = صحة HTML، بأداة Nu Html Checker
accessibility-check-keyboard = الوصول إلى كل شيء واستعماله بلوحة المفاتيح وحدها، مع ظهور موضعك دائمًا
accessibility-check-noscript = اكتمال كل صفحة بدون JavaScript
accessibility-check-preferences = اتباع الألوان التي تضبطها في جهازك، وسكون الصفحات إن لم ترد الحركة
accessibility-check-print = إمكان طباعة كل صفحة كاملة
accessibility-check-reflow = اتساع الشاشات من 1280 إلى 256 بكسل للصفحات، وبخط أكبر مرتين، وبمسافات أوسع بين الحروف
accessibility-own-design = غيّرت هذه البوابة التصميم المدمج. ما تغيّر لا تشمله هذه الفحوص.
accessibility-limits-title = أوجه القصور المعروفة
accessibility-limit-people = لا تكشف الفحوص الآلية إلا بعض العوائق. ولم تُسجَّل هنا تجربة مع أشخاص ذوي إعاقة.
accessibility-limit-words = سهولة فهم النص ترجع إلى كاتبه. { $own ->
    [0] لا نصوص بهذه اللغة بعد.
   *[other] النصوص التي تبدأ بملخص بكلمات بسيطة: { $plain } من { $own } بهذه اللغة.
}
accessibility-limit-files = الملفات التي تحيل إليها النصوص، مثل PDF أو الجداول، لا تُفحص. عددها: { $count }.
accessibility-limit-languages = لا يوجد كل نص بكل لغة.
accessibility-languages-title = عدد النصوص بكل لغة، من { $count } في المجموع
accessibility-texts = عدد النصوص: { $count }
accessibility-stale = ترجمات لم تتبع بعد تغييرات الأصل: { $count }
accessibility-machine = ترجمات آلية لم يراجعها أحد بعد: { $count }
accessibility-report-title = إن كان هناك ما لا تستطيع استعماله
accessibility-report = اذكر الصفحة، وما أردت فعله، وما منعك.
# في آخر الصفحتين، حين لا تذكر البوابة جهة اتصال
about-contact = لا توجد جهة اتصال في هذه البوابة بعد. أبلغ مكتب القرية أو الحي، وأرِهم هذه الصفحة.
privacy = الخصوصية
privacy-title = خصوصيتك في هذه البوابة
privacy-introduction = يمكنك قراءة كل الصفحات دون أن تخبر أحدًا من أنت.
privacy-pages-title = ما لا تفعله هذه الصفحات
privacy-cookies = لا تستعمل ملفات تعريف الارتباط.
privacy-tracking = لا تعدّ القراء ولا تتبع من يقرأ ماذا.
privacy-others = لا تحمّل شيئًا من مواقع أخرى: لا خرائط ولا خطوط ولا عدّادات ولا إعلانات من الخارج.
privacy-account = لا تطلب اسمًا ولا رقم هاتف ولا تسجيلًا.
privacy-policy = في كل صفحة قاعدة (Content-Security-Policy) تجعل المتصفح يرفض البرامج والملفات من أي مكان آخر.
privacy-own-design = غيّرت هذه البوابة التصميم المدمج. ما تغيّر لم يُفحص.
privacy-stored-title = ما يُحفظ في جهازك
privacy-stored = إن اخترت لغة في الصفحة الأولى للبوابة تذكّر المتصفح اختيارك في جهازك، لتفتح تلك الصفحة لغتك مباشرة في المرة القادمة. هذا كل ما يُحفظ، ولا يُرسل إلى أحد.
privacy-stored-remove = يزول الاختيار إن حذفت بيانات هذا الموقع في المتصفح. وبدون JavaScript، أو حين يُرفض الحفظ، لا يُحفظ شيء وتبقى كل الصفحات كاملة.
privacy-host-title = ما يعرفه الحاسوب الذي يرسل الصفحات
privacy-host = كما في كل موقع، يعرف الحاسوب الذي يرسل الصفحة عنوان جهازك على الإنترنت (IP) والصفحة المطلوبة، وقد يسجل ذلك. ومدة حفظ السجل يقررها من يديرون ذلك الحاسوب.
privacy-feed = وينطبق ذلك أيضًا إن تابعت الجديد عبر Atom.
privacy-elsewhere-title = روابط إلى الخارج
privacy-elsewhere = لا تُفتح الروابط إلى مواقع أخرى أو إلى الهاتف أو تطبيق مراسلة إلا حين تضغط عليها. وبعد ذلك تسري قواعد ذلك الموقع أو التطبيق.
privacy-people-title = الناس في النصوص
privacy-people = تحكي نصوص هذه البوابة عن أنشطة السكان. وكتّابها مسؤولون عما فيها. إن كان فيها عنك أو عن أسرتك ما لا ينبغي أن يقرأه الجميع، فاطلب تغييره أو حذفه.

## اختيار اللغة والعناوين القديمة والصفحات غير الموجودة

read-in-language = اقرأ بالعربية
page-moved = انتقلت هذه الصفحة
not-found-title = الصفحة غير موجودة
not-found-text = قد يكون العنوان مكتوبًا خطأ، أو لم تعد الصفحة موجودة.
not-found-home = إلى الصفحة الرئيسية

## الباحث عن البرامج: أين ولمن وعن ماذا

# فوق عنوان صفحة الباحث
finder = ابحث عن برنامج
finder-title = { $group } في { $region }
finder-theme-title = { $theme } – { $group } في { $region }
finder-count = { $named ->
    [0] البرامج التي لا تذكر لمن هي: { $unsaid }
   *[other] البرامج لهذه الفئة: { $named }{ $unsaid ->
        [0] {""}
       *[other] ، والتي لا تذكر لمن هي: { $unsaid }
    }
  }
finder-what = عن ماذا؟
finder-whom = البرامج هنا: لمن؟
# تحت اسم موضوع أو فئة لا برنامج لها
finder-empty = لا يوجد برنامج هنا بعد
finder-elsewhere = لا يوجد برنامج هنا بعد. الأقرب: { $region }
finder-none-named = لا يوجد بعد في { $region } برنامج يذكر هذه الفئة. يمكنك أن تسأل مع ذلك.
# قبل رابط أقرب منطقة فيها برنامج لهذه الفئة
finder-nearest = الأقرب:
finder-nowhere = ولا يوجد في أي منطقة أخرى في هذه البوابة.
finder-group = { $group } في كل المناطق
# في صفحة الفئة
group-no-program = لا يذكر هذه الفئة أي برنامج في هذه البوابة (عدد البرامج: { $count }). يمكنك أن تسأل مع ذلك.
group-program-count = { $count ->
    [0] لا يذكر هذه الفئة أي برنامج بعد
   *[other] البرامج التي تذكر هذه الفئة: { $count }
}
group-places = أين وعن ماذا
group-places-more = { $count ->
    [zero] لا برامج قد تكون لهذه الفئة في مناطق أخرى.
    [one] في منطقة أخرى أيضًا برنامج قد يكون لهذه الفئة.
    [two] في منطقتين أخريين أيضًا برامج قد تكون لهذه الفئة.
    [few] في { $count } مناطق أخرى أيضًا برامج قد تكون لهذه الفئة.
   *[other] في { $count } منطقة أخرى أيضًا برامج قد تكون لهذه الفئة.
}
# في صفحة منطقة ليس لها برنامج خاص بها
region-no-programs = لا يوجد بعد برنامج لمنطقة { $region } في هذه البوابة.
region-no-programs-above = في ما يلي برامج المنطقة الأوسع.
region-no-programs-below = انظر المناطق الواقعة فيها.
region-no-programs-near = الأقرب:
region-covers = تشمل
place-names = أسماء أخرى للأماكن
place-names-text = هذه الأسماء تتبع المناطق التالية.
