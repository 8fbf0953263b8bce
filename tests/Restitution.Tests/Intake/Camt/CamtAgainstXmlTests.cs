using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Restitution.Evidence;
using Restitution.Intake;
using static Restitution.Tests.Intake.Camt.CamtForTests;

namespace Restitution.Tests.Intake.Camt;

/// <summary>Where the framework can read a message, our scanner reads the same.</summary>
public sealed class CamtAgainstXmlTests
{
    private const string Namespace = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";

    private static readonly string[] Pieces =
    [
        "rice", " ", "ข้าว", "&amp;", "&#x0E01;", "&#233;", "<![CDATA[<b> & ]]>", "<!-- no -->", "<?x y?>", "&lt;", "'",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Written_in_every_way_that_xml_allows_a_message_reads_alike(int seed)
    {
        string text = Message(new Random(seed), entries: 300);
        ReadExhibit read = Read(text);

        Assert.Empty(read.Quarantined);
        Assert.Equal(ByTheFramework(text), Lines(read).Select(Shown));
    }

    private static IEnumerable<string> ByTheFramework(string text) =>
        from entry in XDocument.Parse(text, LoadOptions.PreserveWhitespace).Descendants()
        where entry.Name.LocalName == "Ntry"
        let sign = Child(entry, "CdtDbtInd").Value.Trim() == "DBIT" ? "-" : ""
        let day = Child(Child(entry, "BookgDt"), "Dt").Value.Trim()
        select $"{sign}{Child(entry, "Amt").Value.Trim()} {day} {Child(entry, "AddtlNtryInf").Value.Trim()}";

    private static XElement Child(XElement parent, string name) =>
        parent.Elements().First(element => element.Name.LocalName == name);

    private static string Shown(StatementLine line) => string.Create(
        CultureInfo.InvariantCulture,
        $"{line.Amount.Amount:F2} {line.BookedOn.Year:0000}-{line.BookedOn.Month:00}-{line.BookedOn.Day:00} {line.Description}");

    private static string Message(Random random, int entries)
    {
        string prefix = random.Next(2) == 0 ? "" : "c:";
        var text = new StringBuilder("<?xml version='1.0'?>\n<!-- <Ntry> -->\n");
        string root = prefix.Length == 0 ? $"xmlns='{Namespace}'" : $"xmlns:c=\"{Namespace}\" a='>'";
        text.Append(CultureInfo.InvariantCulture, $"<{prefix}Document {root}><{prefix}Stmt>");
        for (int index = 0; index < entries; index++)
        {
            Append(text, random, prefix, index);
        }

        return text.Append(CultureInfo.InvariantCulture, $"</{prefix}Stmt></{prefix}Document >").ToString();
    }

    private static void Append(StringBuilder text, Random random, string prefix, int index)
    {
        string gap = random.Next(3) switch { 0 => "", 1 => "\r\n\t", _ => "<!-- </Ntry> -->" };
        string quote = random.Next(2) == 0 ? "'" : "\"";
        string side = random.Next(2) == 0 ? "CRDT" : "DBIT";
        string added = string.Concat(
            Enumerable.Range(0, 1 + random.Next(6)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        string empty = random.Next(2) == 0 ? $"<{prefix}Chrgs/>" : $"<{prefix}Chrgs a=\"/>\" ></{prefix}Chrgs>";
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            {gap}<{prefix}Ntry>{gap}<{prefix}Amt  Ccy = {quote}THB{quote} > {index + 1}.{random.Next(100):00}</{prefix}Amt
            >{gap}<{prefix}CdtDbtInd>{side}</{prefix}CdtDbtInd>{empty}<{prefix}Sts>BOOK<!-- y --></{prefix}Sts>
            <{prefix}BookgDt>{gap}<{prefix}Dt>2019-0{random.Next(1, 10)}-1{random.Next(10)}</{prefix}Dt></{prefix}BookgDt>
            <{prefix}AddtlNtryInf>{added}</{prefix}AddtlNtryInf>{gap}</{prefix}Ntry >
            """);
    }
}
