<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="mn_MN" sourcelanguage="en_US">
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Хадгалах</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Бүгдийг хадгалах</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Нээх</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>Тийм</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>Бүгдэд нь тийм</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>Үгүй</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>Бүгдэд нь үгүй</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Таслах</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Дахин оролдох</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Үл хэрэгсэх</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Хаах</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Болих</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Хадгалахгүй</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Тусламж</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Хэрэглэх</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Анхны байдалд оруулах</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Анхны тохиргоог сэргээх</translation>
    </message>
</context>
<context>
    <name>QDialogButtonBox</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>Буцаах</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Давтах</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Хайчлах</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Хуулах</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Буулгах</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Устгах</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Бүгдийг сонгох</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>Буцаах</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Давтах</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Хайчлах</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Хуулах</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Буулгах</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Устгах</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Бүгдийг сонгох</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Холбоосыг хуулах</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>Open the combo box selection popup</source>
        <translation>Жагсаалтыг нээх</translation>
    </message>
    <message>
        <source>False</source>
        <translation>Худал</translation>
    </message>
    <message>
        <source>True</source>
        <translation>Үнэн</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Scroll here</source>
        <translation>Энд гүйлгэх</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Зүүн зах</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Дээд зах</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Баруун зах</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Доод зах</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>Хуудсаар зүүн тийш</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Хуудсаар дээш</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>Хуудсаар баруун тийш</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Хуудсаар доош</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Зүүн тийш гүйлгэх</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Дээш гүйлгэх</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Баруун тийш гүйлгэх</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Доош гүйлгэх</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Хаанаас:</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>Хаанаас:</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Хавтас:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Файлын төрөл:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Файлын төрөл:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>Файлын нэр:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Нээх</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>Сонгох</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Хадгалах</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Нээх</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Нэрээр хадгалах</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Хавтас олох</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Өмнөх</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Дараах</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Өмнөх рүү очих</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Дараах руу очих</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Left</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+Right</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Дээд хавтас</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Дээд хавтас руу очих</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Шинэ хавтас үүсгэх</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Шинэ хавтас үүсгэх</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>Шинэ хавтас</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Шинэ хавтас</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Жагсаалтаар</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Дэлгэрэнгүй</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Жагсаалтаар харуулах</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Дэлгэрэнгүй харуулах</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Хажуугийн самбар</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>Хавтасны жагсаалт</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Нэр солих</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Устгах</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Далд файлыг харуулах</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Бүх файл (*)</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Хавтас</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Сүүлийн хавтас</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Хасах</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>Харуулах: </translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Энэ компьютер</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Энэ компьютер</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Устгах</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 нэртэй файл аль хэдийн байна.
Орлуулах уу?</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Файл олдсонгүй.
Файлын нэрээ шалгана уу.</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Хавтас олдсонгүй.
Хавтасны нэрээ шалгана уу.</translation>
    </message>
    <message>
        <source>'%1' is write protected.
Do you want to delete it anyway?</source>
        <translation>“%1” файл зөвхөн уншигдана.
Гэсэн ч устгах уу?</translation>
    </message>
    <message>
        <source>Are you sure you want to delete '%1'?</source>
        <translation>“%1” файлыг устгах уу?</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>Хавтсыг устгаж чадсангүй.</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Нэр</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Хэмжээ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Төрөл</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Төрөл</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Өөрчилсөн огноо</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Энэ компьютер</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Энэ компьютер</translation>
    </message>
    <message>
        <source>Invalid filename</source>
        <translation>Ийм нэр өгч болохгүй</translation>
    </message>
    <message>
        <source>&lt;b&gt;The name "%1" cannot be used.&lt;/b&gt;&lt;p&gt;Try using another name, with fewer characters or no punctuation marks.</source>
        <translation>&lt;b&gt;“%1” нэрийг өгч болохгүй.&lt;/b&gt;&lt;p&gt;Богино, тэмдэггүй өөр нэр өгнө үү.</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 ТБ</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 ГБ</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 МБ</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 КБ</translation>
    </message>
    <message>
        <source>%1 byte(s)</source>
        <translation>%1 байт</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 байт</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Show Details...</source>
        <translation>Дэлгэрэнгүй…</translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation>Дэлгэрэнгүйг нуух</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Тусламж</translation>
    </message>
</context>
<context>
    <name>QPrintDialog</name>
    <message>
        <source>Print</source>
        <translation>Хэвлэх</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>Хэвлэх</translation>
    </message>
    <message>
        <source>&amp;Options &gt;&gt;</source>
        <translation>Тохиргоо &gt;&gt;</translation>
    </message>
    <message>
        <source>&amp;Options &lt;&lt;</source>
        <translation>Тохиргоо &lt;&lt;</translation>
    </message>
    <message>
        <source>Print to File (PDF)</source>
        <translation>PDF файл болгох</translation>
    </message>
    <message>
        <source>Local file</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Write PDF file</source>
        <translation>PDF файл бичих</translation>
    </message>
    <message>
        <source>Print To File ...</source>
        <translation>Файл болгох…</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Болих</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>Файл аль хэдийн байна</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to overwrite it?</source>
        <translation>%1 нэртэй файл аль хэдийн байна.
Орлуулах уу?</translation>
    </message>
    <message>
        <source>&lt;qt&gt;Do you want to overwrite it?&lt;/qt&gt;</source>
        <translation>&lt;qt&gt;Орлуулах уу?&lt;/qt&gt;</translation>
    </message>
    <message>
        <source>%1 is a directory.
Please choose a different file name.</source>
        <translation>%1 бол хавтас.
Өөр нэр өгнө үү.</translation>
    </message>
    <message>
        <source>File %1 is not writable.
Please choose a different file name.</source>
        <translation>%1 файлыг бичих боломжгүй.
Өөр нэр өгнө үү.</translation>
    </message>
    <message>
        <source>Print current page</source>
        <translation>Энэ хуудсыг хэвлэх</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>Бүгдийг хэвлэх</translation>
    </message>
    <message>
        <source>Print range</source>
        <translation>Хуудсаар хэвлэх</translation>
    </message>
    <message>
        <source>Print selection</source>
        <translation>Сонгосныг хэвлэх</translation>
    </message>
    <message>
        <source>locally connected</source>
        <translation>холбосон</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>тодорхойгүй</translation>
    </message>
</context>
<context>
    <name>QPrintPreviewDialog</name>
    <message>
        <source>Print Preview</source>
        <translation>Хэвлэхийн өмнө харах</translation>
    </message>
    <message>
        <source>Page Setup</source>
        <translation>Хуудасны тохиргоо</translation>
    </message>
    <message>
        <source>Page setup</source>
        <translation>Хуудасны тохиргоо</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Дараах хуудас</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Өмнөх хуудас</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Эхний хуудас</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>Сүүлийн хуудас</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Өргөнд нь</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Хуудсанд нь</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Томруулах</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Багасгах</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Босоо</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Хэвтээ</translation>
    </message>
    <message>
        <source>Show single page</source>
        <translation>Нэг хуудсаар</translation>
    </message>
    <message>
        <source>Show facing pages</source>
        <translation>Хоёр хуудсаар</translation>
    </message>
    <message>
        <source>Show overview of all pages</source>
        <translation>Бүх хуудсыг харах</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Хэвлэх</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Хаах</translation>
    </message>
    <message>
        <source>Export to PDF</source>
        <translation>PDF болгох</translation>
    </message>
</context>
<context>
    <name>QWizard</name>
    <message>
        <source>Go Back</source>
        <translation>Өмнөх</translation>
    </message>
    <message>
        <source>&lt; &amp;Back</source>
        <translation>Өмнөх</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Үргэлжлүүлэх</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>Дараах</translation>
    </message>
    <message>
        <source>&amp;Next &gt;</source>
        <translation>Дараах</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Батлах</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Дууссан</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>Дуусгах</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Болих</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Тусламж</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Тусламж</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>Бүгдийг сонгох</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>Нэмэх</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>Хасах</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Диск</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>%1 файл</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>Хавтас</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Хавтас</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Холбоос</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Холбоос</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Тодорхойгүй</translation>
    </message>
</context>
<context>
    <name>QMimeType</name>
    <message>
        <source>CSV document</source>
        <translation>CSV хүснэгт</translation>
    </message>
    <message>
        <source>Excel 2007 spreadsheet</source>
        <translation>Excel хүснэгт</translation>
    </message>
    <message>
        <source>Excel spreadsheet</source>
        <translation>Excel хүснэгт</translation>
    </message>
    <message>
        <source>ODS spreadsheet</source>
        <translation>ODS хүснэгт</translation>
    </message>
    <message>
        <source>Zip archive</source>
        <translation>ZIP архив</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF баримт</translation>
    </message>
    <message>
        <source>JSON document</source>
        <translation>JSON баримт</translation>
    </message>
    <message>
        <source>HTML document</source>
        <translation>HTML баримт</translation>
    </message>
    <message>
        <source>Plain text document</source>
        <translation>Энгийн текст</translation>
    </message>
    <message>
        <source>Word 2007 document</source>
        <translation>Word баримт</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word баримт</translation>
    </message>
    <message>
        <source>ODT document</source>
        <translation>ODT баримт</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>PNG зураг</translation>
    </message>
    <message>
        <source>JPEG image</source>
        <translation>JPEG зураг</translation>
    </message>
    <message>
        <source>Empty document</source>
        <translation>Хоосон файл</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Тодорхойгүй</translation>
    </message>
</context>
</TS>
