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
</TS>
