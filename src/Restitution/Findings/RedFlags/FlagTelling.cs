using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>Puts a red flag together: what was found, the innocent explanation, the rows in their order.</summary>
internal static class FlagTelling
{
    /// <summary>The flag, with its rows in order and the codes that it is about, none twice.</summary>
    public static RedFlag Flag(this RedFlagRule rule, FlagFound found)
    {
        SourceRef[] sources = [.. found.Sources.Distinct().Order()];
        Operand[] about = found.From is { } from && found.To is { } to
            ? [found.Subject, new Operand.Span(from, to)] : [found.Subject];
        return new RedFlag("", rule.Kind, rule.Id)
        {
            About = [.. found.Codes.Where(code => code.Length > 0).Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)],
            From = found.From,
            To = found.To,
            Days = found.Days,
            Amount = found.Amount,
            Sources = sources,
            Because = new Reason(found.Statement)
            {
                About = about,
                Working = found.Working,
                Authorities = [.. rule.Authorities, .. found.Authorities],
                Sources = SourceRefs.Joined(sources),
                Basis = Basis.Document,
                Parts = found.Parts,
            },
            InnocentExplanation = new Reason(found.Innocent) { About = [found.Subject], Basis = Basis.Document },
        };
    }

    /// <summary>A part of a flag: one day, one transfer, one worker.</summary>
    public static Reason Part(
        Statement statement, IReadOnlyList<Operand> about, IReadOnlyList<Operand> working,
        IEnumerable<SourceRef> sources) => new(statement)
        {
            About = about,
            Working = working,
            Sources = SourceRefs.Joined(sources.Distinct().Order()),
            Basis = Basis.Document,
        };

    /// <summary>The sum of amounts in one currency, of which there is at least one.</summary>
    public static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate((sum, next) => sum + next);

    public static Money Size(Money amount) => amount.Amount < 0m ? -amount : amount;

    public static Operand Count(int count) => new Operand.Number(count);
}

/// <summary>One red flag before it is put together.</summary>
/// <param name="Subject">Who drew, took or sent, or which account; never a name.</param>
internal sealed record FlagFound(Statement Statement, Statement Innocent, Operand Subject)
{
    public required IEnumerable<string> Codes { get; init; }

    public required IReadOnlyList<Operand> Working { get; init; }

    public required IEnumerable<SourceRef> Sources { get; init; }

    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }

    /// <summary>The days of a pattern of single days.</summary>
    public IReadOnlyList<LocalDate> Days { get; init; } = [];

    public Money? Amount { get; init; }

    public IReadOnlyList<Reason> Parts { get; init; } = [];

    public IReadOnlyList<Authority> Authorities { get; init; } = [];
}
