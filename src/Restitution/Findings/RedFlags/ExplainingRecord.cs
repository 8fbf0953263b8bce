using NodaTime;
using Restitution.Evidence;

namespace Restitution.Findings;

/// <summary>A record that speaks for the innocent explanation of a pattern.</summary>
/// <remarks>
/// It stands beside the flag that it answers. It takes no flag away, moves no figure, and does not decide whether the
/// explanation is true: a signature may have been asked for before the money was counted.
/// </remarks>
/// <param name="Pattern">The pattern that it answers; null for any.</param>
/// <param name="Sources">Its rows: never empty.</param>
public sealed record ExplainingRecord(RedFlagKind? Pattern, ExplainingKind Kind, IReadOnlyList<SourceRef> Sources)
{
    /// <summary>The code of who drew, took or sent; blank where it speaks of anybody.</summary>
    public string By { get; init; } = "";

    /// <summary>The workers whom it names; empty for all whom the pattern is about.</summary>
    public IReadOnlyList<string> Of { get; init; } = [];

    /// <summary>First day of which it speaks, included; null where it speaks of no day.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last day, included.</summary>
    public LocalDate? To { get; init; }

    /// <summary>A pattern that it does not answer, because another record of the same rows does; else null.</summary>
    public RedFlagKind? NotOf { get; init; }

    /// <summary>Whether it speaks of its very rows alone, whoever and whatever day a flag is about.</summary>
    public bool IsOfItsRows { get; init; }

    /// <summary>Whether it speaks of the same pattern and of the same rows, or the same persons and days.</summary>
    public bool Answers(RedFlag flag) => (Pattern is null || flag.Kind == Pattern) && flag.Kind != NotOf
        && (IsOfItsRows
            ? Sources.Any(flag.Sources.Contains)
            : (By.Length == 0 || flag.About.Contains(By)) && (Of.Count == 0 || Of.Any(flag.About.Contains))
                && IsOfDays(flag));

    // A pattern of single days is answered by what speaks of one of them, not of a day between.
    private bool IsOfDays(RedFlag flag)
    {
        if (From is not { } first || To is not { } last)
        {
            return true;
        }

        return flag.Days.Count > 0
            ? flag.Days.Any(day => first <= day && day <= last)
            : flag is not { From: { } from, To: { } to } || (first <= to && from <= last);
    }
}

/// <summary>What kind of record speaks for an explanation. Numbers are not reused.</summary>
public enum ExplainingKind
{
    /// <summary>A receipt that the worker signed.</summary>
    SignedReceipt = 1,

    /// <summary>A slip that was kept of what was drawn and handed on.</summary>
    SlipKept = 2,

    /// <summary>A written authority to collect, draw or send for another.</summary>
    AuthorityToCollect = 3,

    OtherPaper = 4,

    /// <summary>The worker says that money was received on that day.</summary>
    Admission = 5,

    /// <summary>A line of a book of that day with the worker's signature or thumbprint.</summary>
    SignedLine = 6,

    /// <summary>The worker sent money on, on that day.</summary>
    SentOn = 7,

    /// <summary>A paper that the case cites for who drew and no rows were read of: it may speak either way.</summary>
    CitedForPerson = 8,

    /// <summary>What a decision of the case on pay that another drew rests on: where the money went.</summary>
    DecisionOnDrawn = 9,

    /// <summary>What another decision of the case on the rows rests on: it may speak either way.</summary>
    DecisionOnRows = 10,
}

/// <summary>What is known of each kind of record that speaks for an explanation.</summary>
public static class ExplainingKinds
{
    /// <summary>Whether it speaks for the explanation: what may speak either way is named beside it.</summary>
    public static bool IsFor(ExplainingKind kind) =>
        kind is not (ExplainingKind.CitedForPerson or ExplainingKind.DecisionOnRows);

    /// <summary>The name under which the wording files have it.</summary>
    public static string TermOf(ExplainingKind kind) => kind switch
    {
        ExplainingKind.SignedReceipt => "speaks-for.signed-receipt",
        ExplainingKind.SlipKept => "speaks-for.slip-kept",
        ExplainingKind.AuthorityToCollect => "speaks-for.authority-to-collect",
        ExplainingKind.OtherPaper => "speaks-for.other-paper",
        ExplainingKind.Admission => "speaks-for.admission",
        ExplainingKind.SignedLine => "speaks-for.signed-line",
        ExplainingKind.SentOn => "speaks-for.sent-on",
        ExplainingKind.CitedForPerson => "speaks-for.cited-for-person",
        ExplainingKind.DecisionOnDrawn => "speaks-for.decision-on-drawn",
        ExplainingKind.DecisionOnRows => "speaks-for.decision-on-rows",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of record."),
    };
}
