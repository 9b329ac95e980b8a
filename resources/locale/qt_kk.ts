<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk_KZ" sourcelanguage="en_US">
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Discard</source>
        <translation>Сақтамау</translation>
    </message>
</context>
<context>
    <name>QMimeType</name>
    <message>
        <source>CSV document</source>
        <translation>CSV кестесі</translation>
    </message>
    <message>
        <source>Excel 2007 spreadsheet</source>
        <translation>Excel кестесі</translation>
    </message>
    <message>
        <source>Excel spreadsheet</source>
        <translation>Excel кестесі</translation>
    </message>
    <message>
        <source>ODS spreadsheet</source>
        <translation>ODS кестесі</translation>
    </message>
    <message>
        <source>Zip archive</source>
        <translation>ZIP мұрағаты</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF құжаты</translation>
    </message>
    <message>
        <source>JSON document</source>
        <translation>JSON құжаты</translation>
    </message>
    <message>
        <source>HTML document</source>
        <translation>HTML құжаты</translation>
    </message>
    <message>
        <source>Plain text document</source>
        <translation>Қарапайым мәтін</translation>
    </message>
    <message>
        <source>Word 2007 document</source>
        <translation>Word құжаты</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word құжаты</translation>
    </message>
    <message>
        <source>ODT document</source>
        <translation>ODT құжаты</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>PNG суреті</translation>
    </message>
    <message>
        <source>JPEG image</source>
        <translation>JPEG суреті</translation>
    </message>
    <message>
        <source>Empty document</source>
        <translation>Бос файл</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Белгісіз</translation>
    </message>
</context>
</TS>
