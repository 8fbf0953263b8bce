using System.Reflection;
using Restitution.Schedules;

namespace Restitution.Documents.Html;

/// <summary>The page's style sheet, and the margins of printed pages that differ with the document.</summary>
internal static class HtmlStyle
{
    private const string PagePlace = "\u0001";
    private const string PagesPlace = "\u0002";

    public static string Sheet { get; } = Read();

    public static string PageMargins(Schedule schedule, Wording wording)
    {
        string head = HtmlText.StyleString(string.Join(" · ", schedule.RunningHead.Select(wording.Say)));
        string draft = HtmlText.StyleString(schedule.IsDraft ? wording.Say("document.draft") : "");
        string pages = wording.Say("document.page", PagePlace, PagesPlace);
        string shortDigest = schedule.ResultDigest[..Math.Min(12, schedule.ResultDigest.Length)];
        string digest = HtmlText.StyleString($"{schedule.CaseCode} · {shortDigest}");
        return $"@page {{ @top-left {{ content: {head}; }} @top-right {{ content: {draft}; font-weight: 700; }} "
            + $"@bottom-left {{ content: {digest}; }} @bottom-right {{ content: {Counted(pages)}; }} }}";
    }

    // "Page {0} of {1}" becomes strings and counters, in whatever order the language has them.
    private static string Counted(string pages) => string.Join(
        " ",
        pages.Replace(PagePlace, $"\n{PagePlace}\n", StringComparison.Ordinal)
            .Replace(PagesPlace, $"\n{PagesPlace}\n", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(piece => piece switch
            {
                PagePlace => "counter(page)",
                PagesPlace => "counter(pages)",
                _ => HtmlText.StyleString(piece),
            }));

    private static string Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("html/page.css")
            ?? throw new InvalidOperationException("The style sheet html/page.css is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n');
    }
}
