using NodaTime;
using Restitution.Reasons;

namespace Restitution.Documents;

/// <summary>
/// Prints a reason as lines: the statement, its working, the law, the evidence, what is assumed, the parts.
/// </summary>
/// <remarks>
/// On paper, where the table of the law relied on stands in the same document, an authority takes one line: citation,
/// standing, figure and file. On screen it is told in full.
/// </remarks>
internal sealed class ReasonPrint(Wording wording, bool isOnPaper = false)
{
    private readonly List<ReasonLine> lines = [];

    public IReadOnlyList<ReasonLine> Of(Reason reason)
    {
        lines.Clear();
        Write(reason, 0);
        return [.. lines];
    }

    private void Write(Reason reason, int indent)
    {
        Add(indent, Statement(reason));
        if (Working(reason) is { } working)
        {
            Add(indent + 1, working);
        }

        // On paper the figures stand in the tables, and the formula has just named their amounts.
        if (reason.Figures.Count > 0 && !isOnPaper)
        {
            string figures = Say("reason.figures", string.Join(", ", reason.Figures));
            lines.Add(new ReasonLine(indent + 1, figures) { Figures = reason.Figures });
        }

        foreach (Authority authority in reason.Authorities)
        {
            WriteAuthority(authority, indent + 1);
        }

        WriteGround(reason, indent + 1);
        foreach (Assumption assumption in reason.Assumptions)
        {
            Add(indent + 1, Say("reason.assumed", wording.Say(assumption)));
        }

        foreach (Reason alternative in reason.Alternatives)
        {
            Add(indent + 1, Say("reason.alternative"));
            Write(alternative, indent + 2);
        }

        foreach (Reason part in reason.Parts)
        {
            Write(part, indent + 1);
        }
    }

    private string Statement(Reason reason)
    {
        Template sentence = wording.Sentence(reason.Statement);
        string[] about = [.. reason.About.Select(wording.Dress)];

        // What the sentence has no place for is still said: a figure's reason leaves nothing out.
        string said = string.Join(
            ", ", [sentence.Fill(about), .. about.Skip(sentence.OperandsTaken(about.Length))]);
        return reason.Result is { } result ? Say("reason.result", said, wording.Dress(result)) : said;
    }

    private string? Working(Reason reason)
    {
        if (reason.Working.Count == 0)
        {
            return null;
        }

        string[] operands = [.. reason.Working.Select(wording.Dress)];
        Template? formula = wording.Formula(reason.Statement);
        bool fits = formula is not null && formula.IsFilledBy(operands.Length)
            && formula.OperandsTaken(operands.Length) == operands.Length;
        string working = fits ? formula!.Fill(operands) : Say("reason.working", string.Join("; ", operands));
        return reason.Rounding is { } rounding ? Say("reason.rounded", working, wording.Name(rounding)) : working;
    }

    private void WriteAuthority(Authority authority, int indent)
    {
        string standing = wording.Name(authority.Standing);
        if (isOnPaper)
        {
            string readingTaken = authority.Reading is { } taken
                ? $", {wording.Dress(new Operand.Term($"reading.{taken}"))}"
                : "";
            Add(indent, Say(
                "reason.byOnPaper", Cites(authority), standing, FigureOf(authority),
                authority.File + readingTaken));
            AddOrigin(authority, indent + 1);
            AddDecision(authority, indent + 1);
            return;
        }

        Add(indent, Say("reason.by", Cites(authority), standing));
        Add(indent + 1, Say(
            "reason.figure", wording.Dress(LawInWords.Title(authority)), FigureOf(authority), InForce(authority),
            authority.File));
        if (authority.Words is { } words)
        {
            Add(indent + 1, Say("reason.words", words));
        }

        if (authority.Reading is { } reading)
        {
            Add(indent + 1, Say("reason.reading", wording.Dress(new Operand.Term($"reading.{reading}"))));
        }

        if (authority.SeenAt is { } seenAt)
        {
            Add(indent + 1, Say("reason.seenAt", seenAt));
        }

        AddOrigin(authority, indent + 1);
        AddDecision(authority, indent + 1);
    }

    private void AddOrigin(Authority authority, int indent)
    {
        if (authority.Origin != LawOrigin.Program)
        {
            Add(indent, Say(authority.Origin == LawOrigin.Case ? "reason.fromCase" : "reason.fromFolder"));
        }
    }

    private void AddDecision(Authority authority, int indent)
    {
        if (authority.DecidedBecause is { } because)
        {
            Add(indent, Say("reason.decided", because));
        }
    }

    private string FigureOf(Authority authority) => wording.Dress(LawInWords.Figure(authority));

    private string Cites(Authority authority) => wording.Dress(LawInWords.Cites(authority.Cites));

    private string InForce(Authority authority) => authority.To is { } to
        ? Say("reason.inForce", Day(authority.From), Day(to))
        : Say("reason.inForceSince", Day(authority.From));

    private void WriteGround(Reason reason, int indent)
    {
        if (reason.Sources.Count > 0)
        {
            Add(indent, Say("reason.from", Wording.Places(reason.Sources)));
        }

        // A document needs no remark; what is weaker than one is said each time.
        if (reason.Basis != Basis.Document)
        {
            Add(indent, Say("reason.restsOn", wording.Name(reason.Basis)));
        }

        if (reason.BurdenOn is { } party)
        {
            Add(indent, Say("reason.burden", wording.Name(party)));
        }
    }

    private string Day(LocalDate day) => wording.Dress(Operand.Of(day));

    private string Say(string key, params string[] operands) => wording.Say(key, operands);

    private void Add(int indent, string text) => lines.Add(new ReasonLine(indent, text));
}
