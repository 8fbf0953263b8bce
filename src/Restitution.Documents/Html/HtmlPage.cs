using Restitution.Schedules;

namespace Restitution.Documents.Html;

/// <summary>A page being written: the language, where text goes, and which figures can be opened.</summary>
internal sealed class HtmlPage
{
    private readonly TextWriter writer;
    private readonly HashSet<string> figuresWithReason;
    private readonly HashSet<string> figuresPrinted = new(StringComparer.Ordinal);

    public HtmlPage(Schedule schedule, Wording wording, TextWriter writer)
    {
        this.writer = writer;
        Schedule = schedule;
        Wording = wording;
        figuresWithReason =
        [
            .. schedule.Blocks.OfType<ReasonsBlock>()
                .SelectMany(block => block.Reasons)
                .Select(reason => reason.Figure),
        ];
    }

    public Schedule Schedule { get; }

    public Wording Wording { get; }

    /// <summary>Markup of ours. Text goes through <see cref="Text(string)"/>.</summary>
    public void Line(string markup)
    {
        // One line end on every system, so that the same schedule gives the same bytes.
        writer.Write(markup);
        writer.Write('\n');
    }

    public string Text(string text) => HtmlText.EncodeWithLanguages(text, Wording.Language);

    public string Text(Phrase phrase) => Text(Wording.Say(phrase));

    public string Say(string key, params string[] operands) => Text(Wording.Say(key, operands));

    /// <summary>The cell's text, as a link to its reason where there is one.</summary>
    public string Figure(Cell cell, string text)
    {
        if (cell.Figure is not { } figure || !figuresWithReason.Contains(figure))
        {
            return Text(text);
        }

        // The first place where a figure stands is where its reason leads back to.
        string id = figuresPrinted.Add(figure) ? $" id=\"{HtmlText.Anchor("f-", figure)}\"" : "";
        return $"<a class=\"figure\"{id} href=\"#{HtmlText.Anchor("r-", figure)}\">{Text(text)}</a>";
    }

    /// <summary>A figure's id, as a link where its reason is printed.</summary>
    public string LinkToReason(string figure) => figuresWithReason.Contains(figure)
        ? $"<a href=\"#{HtmlText.Anchor("r-", figure)}\">{HtmlText.Encode(figure)}</a>"
        : HtmlText.Encode(figure);

    public string WayBack(string figure) =>
        figuresPrinted.Contains(figure) ? HtmlText.Anchor("f-", figure) : "document";
}
