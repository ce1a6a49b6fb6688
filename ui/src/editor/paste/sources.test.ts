import { describe, expect, it } from "vitest";
import { outline, pasteInto } from "./pasted";

/** The lines of the body after pasting, and what was said. */
function paste(html: string): { lines: string[]; notices: string[] } {
  const { doc, notices } = pasteInto(html);
  doc.check();
  return { lines: outline(doc), notices };
}

const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!--
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal, div.MsoNormal {mso-style-unhide:no; margin:0cm; text-align:justify; font-size:10.5pt;}
 p.a, li.a {mso-style-name:"公文正文"; text-indent:32.0pt; mso-char-indent-count:2.0;}
 p.b {mso-style-name:小标题; mso-outline-level:2; font-weight:bold;}
 @list l0:level1 {mso-level-number-format:bullet; mso-level-text:\uf0b7;}
--></style></head><body lang=ZH-CN><!--StartFragment-->
<h1 align=center style='text-align:center'><b><span style='font-family:黑体'>关于做好
防汛工作的通知<o:p></o:p></span></b></h1>
<p class=MsoNormal>各乡镇人民政府：<o:p></o:p></p>
<p class=a><w:Sdt ShowingPlcHdr="t"><span style='mso-bidi-font-size:10.5pt'>据县气象台预报<b
style='mso-bidi-font-weight:normal'>近日</b>有<span
lang=EN-US>3</span>次强降雨</span></w:Sdt><a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"
title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'>[1]</span></span></a>，请提前<ins
cite="mailto:%E6%9D%8E" datetime="2025-06-01T09:00">全面</ins><del cite="mailto:%E6%9D%8E"
datetime="2025-06-01T09:00">立即</del>排查<a style='mso-comment-reference:张_1;mso-comment-date:20250601T0900'>隐患</a><span
class=MsoCommentReference><span lang=EN-US><a class=msocomanchor href="#_msocom_1">[张1]</a></span></span>。<span
style='display:none;mso-hide:all'>内部稿</span><o:p></o:p></p>
<p class=b>一、重点任务</p>
<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-US style='font-family:Wingdings;mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span><![endif]>水库巡查</p>
<p class=MsoListParagraph style='text-indent:-21.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>n<span style='font:7.0pt'>&nbsp; </span></span><![endif]>坝体</p>
<p class=MsoListParagraph style='text-indent:-21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>l<span>&nbsp;</span></span><![endif]>地质灾害点</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>3.<span>&nbsp;</span></span><![endif]>值班</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>4.<span>&nbsp;</span></span><![endif]>报告</p>
<p class=MsoListParagraph style='text-indent:24.0pt;mso-list:l2 level1 lfo3'><![if !supportLists]><span
style='mso-list:Ignore'>（一）</span><![endif]>压实责任</p>
<!--[if gte vml 1]><v:shape id="x"><v:imagedata src="file:///C:/Temp/clip_image001.png"/></v:shape><![endif]--><![if !vml]><p
class=MsoNormal><img width=400 height=300 src="file:///C:/Temp/clip_image002.jpg" v:shapes="x"></p><![endif]>
<p class=MsoNormal align=right style='text-align:right'>县防汛办<br>2025年6月1日</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<!--EndFragment-->
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1"
name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> 县气象台6月1日发布。</p></div></div>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>请核实</p></div></div>
</body></html>`;

describe("Word", () => {
  it("keeps headings, indents, lists with their levels, footnotes and inserted text, and says what stayed behind", () => {
    const { lines, notices } = paste(WORD);
    expect(lines).toEqual([
      "heading2-center: 关于做好防汛工作的通知",
      "paragraph-flush: 各乡镇人民政府：",
      "paragraph: 据县气象台预报bold(近日)有3次强降雨〔县气象台6月1日发布。〕，请提前全面排查隐患。",
      "heading3: 一、重点任务",
      "bullet_list",
      "  list_item",
      "    paragraph: 水库巡查",
      "    bullet_list",
      "      list_item",
      "        paragraph: 坝体",
      "  list_item",
      "    paragraph: 地质灾害点",
      "ordered_list@3",
      "  list_item",
      "    paragraph: 值班",
      "  list_item",
      "    paragraph: 报告",
      "paragraph: （一）压实责任",
      "paragraph-right-flush: 县防汛办⏎2025年6月1日",
    ]);
    expect(notices).toEqual(["没有带入：图片 1 张（留在原文件里）、批注 1 条、修订中已删的文字 1 处、隐藏文字 1 处。"]);
  });

  it("keeps tables with their spans, and header rows", () => {
    const { lines } = paste(`<table class=MsoTableGrid border=1><thead><tr><td colspan=2><p class=MsoNormal align=center
style='text-align:center'>项目</p></td><td rowspan=2>备注</td></tr></thead><tr><td>甲</td><td>乙<o:p></o:p></td></tr></table>`);
    expect(lines).toEqual([
      "table",
      "  table_row",
      "    table_header[2x1]",
      "      paragraph-center: 项目",
      "    table_header[1x2]",
      "      paragraph: 备注",
      "  table_row",
      "    table_cell",
      "      paragraph: 甲",
      "    table_cell",
      "      paragraph: 乙",
    ]);
  });

  it("shows the sign of a footnote whose text was not copied", () => {
    const { lines } = paste('<p>文<a href="#_ftn2" name="_ftnref2"><span class=MsoFootnoteReference>[2]</span></a></p>');
    expect(lines).toEqual(["paragraph: 文superscript([2])"]);
  });
});

describe("WPS", () => {
  it("keeps the same of paragraphs that set everything in styles of their own", () => {
    const { lines, notices } = paste(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8">
<meta name=ProgId content=Word.Document><style>@font-face{font-family:"宋体";} p.MsoNormal{mso-style-name:正文;margin:0pt;}
p.p2{mso-style-name:"标题 2";mso-outline-level:2;}</style></head><body><!--StartFragment--><p class=p2
style="mso-outline-level:2;"><b><span style="mso-spacerun:'yes';font-family:黑体;"><font face="黑体">惠民服务</font></span></b></p>
<p class=MsoNormal style="text-indent:24.0000pt;mso-char-indent-count:2.0000;mso-pagination:widow-orphan;"><span
style="mso-spacerun:'yes';font-family:宋体;font-weight:normal;"><font face="宋体">本报讯（记者 㛃某、𬱖某）</font></span><b><span
style="font-weight:bold;">“一站式”</span></b><span style="text-decoration:underline;text-underline:single;">服务</span><span
style="vertical-align:super;">2</span></p>
<p class=MsoNormal style="mso-list:l0 level1 lfo1;text-indent:-21pt;"><![if !supportLists]><span
style='mso-list:Ignore;'>①&nbsp;</span><![endif]>登记</p><!--EndFragment--></body></html>`);
    expect(lines).toEqual([
      "heading2: 惠民服务",
      "paragraph: 本报讯（记者 㛃某、𬱖某）bold(“一站式”)underline(服务)superscript(2)",
      "paragraph-flush: ①登记",
    ]);
    expect(notices).toEqual([]);
  });
});

describe("the WeChat editor", () => {
  it("makes paragraphs of sections and spans, keeps bold, and says what was a card, a film or a picture", () => {
    const { lines, notices } = paste(`<div class="rich_media_content js_underline_content" id="js_content"
style="visibility: hidden; opacity: 0;"><section style="box-sizing:border-box;text-align:justify;"><section data-tools="135"
style="text-align:center;"><span style="font-size:18px;"><strong><span leaf="">夜间门诊开了</span></strong></span></section><section
style="line-height:1.75em;margin:0 8px;"><span leaf="" style="color:rgb(0,0,0);">县医院<span
style="font-weight:700;">即日起</span>开设。<span textstyle="" style="font-weight: bold;">请互相转告</span></span></section><p
style="text-indent:2em;"><span leaf=""><br></span></p><section><img class="rich_pages wxw-img" data-src="https://mmbiz.qpic.cn/a/640?wx_fmt=png"
data-ratio="0.5" data-w="1080" src="data:image/svg+xml;utf8,%3Csvg%3E"></section><mpvoice name="录音"></mpvoice><iframe
class="video_iframe rich_pages" data-src="https://v.qq.com/x"></iframe><mp-common-profile data-nickname="某号"></mp-common-profile><p
style="display:none;"><mp-style-type data-value="3"></mp-style-type></p><section
style="display:inline-block;"><span>来源：</span></section><section style="display:inline-block;">县卫健局</section></section></div>`);
    expect(lines).toEqual([
      "paragraph-center: bold(夜间门诊开了)",
      "paragraph: 县医院bold(即日起)开设。bold(请互相转告)",
      "paragraph: 来源：县卫健局",
    ]);
    expect(notices).toEqual(["没有带入：图片 1 张（在别的网站上）、音视频 2 段、卡片或嵌入内容 1 处。"]);
  });
});

describe("Google Docs", () => {
  it("is not bold from end to end", () => {
    const { lines } = paste(`<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span
style="font-weight:400;">题</span></h2><p dir="ltr" style="text-align: right;"><span style="font-weight:400;">文</span><span
style="font-weight:700;font-style:italic;">重</span><a href="https://example.cn/" style="text-decoration:none;"><span
style="text-decoration:underline;">官网</span></a></p><ul><li dir="ltr" aria-level="1"><p role="presentation"><span>一</span></p></li><ul><li
aria-level="2"><p><span>一之一</span></p></li></ul></ul></b>`);
    expect(lines).toEqual([
      "heading2: 题",
      "paragraph-right: 文bold(italic(重))<官网|https://example.cn/>",
      "bullet_list",
      "  list_item",
      "    paragraph: 一",
      "    bullet_list",
      "      list_item",
      "        paragraph: 一之一",
    ]);
  });
});

describe("a page of the web", () => {
  it("loses its tools and keeps its text, in paragraphs where it had none", () => {
    const { lines, notices } = paste(`<header><nav><a href="/">首页</a></nav><h1>标题</h1></header><article><div>　　第一段<br>
　　第二段，
接着写<br><br>第三段 with
English</div><blockquote><p>引文</p></blockquote><dl><dt>名</dt><dd>释</dd></dl><pre>一
二</pre><ruby>㛃<rt>jié</rt></ruby><hr><button>分享</button><select><option>选</option></select>
<p><s>旧</s><del>删</del>H<sub>2</sub>O <a href="javascript:void(0)">点此</a><a href="#top">顶</a><a href="/a">站内</a></p></article>`);
    expect(lines).toEqual([
      "heading2: 标题",
      "paragraph: 第一段",
      "paragraph: 第二段，接着写",
      "paragraph-flush: 第三段 with English",
      "blockquote",
      "  paragraph-flush: 引文",
      "paragraph-flush: 名",
      "paragraph-flush: 释",
      "paragraph-flush: 一",
      "paragraph-flush: 二",
      "paragraph-flush: 㛃（jié）",
      "rule",
      "paragraph-flush: strike(旧删)Hsubscript(2)O 点此顶站内",
    ]);
    expect(notices).toEqual(["2 处链接的地址不能用，只留文字。"]);
  });

  it("keeps tables and dissolves those that only lay out", () => {
    expect(paste("<table><tr><td><p>一</p><p>二</p></td></tr></table>").lines).toEqual(["paragraph: 一", "paragraph: 二"]);
    const { lines, notices } = paste(
      "<table><tr><td>左</td><td><table><tr><th>甲</th><th>乙</th></tr></table></td></tr></table>",
    );
    expect(lines).toEqual([
      "paragraph: 左",
      "table",
      "  table_row",
      "    table_header",
      "      paragraph: 甲",
      "    table_header",
      "      paragraph: 乙",
    ]);
    expect(notices).toEqual(["1 个表格太大或套着表格，改成段落。"]);
  });

  it("makes rows of a table too large into paragraphs", () => {
    const { lines, notices } = paste(`<table>${"<tr><td>甲</td><td>乙</td></tr>".repeat(501)}</table>`);
    expect(lines).toHaveLength(501);
    expect(lines[0]).toBe("paragraph: 甲　乙");
    expect(notices).toHaveLength(1);
  });

  it("says nothing when nothing of substance stayed behind", () => {
    expect(paste("<style>p{color:red}</style><p class=x style='color:red'>文</p>").notices).toEqual([]);
  });

  it("takes a short stretch into the line", () => {
    const { lines } = paste("<span style='color:red'>几个<b>字</b></span>");
    expect(lines).toEqual(["paragraph: 几个bold(字)"]);
  });
});
