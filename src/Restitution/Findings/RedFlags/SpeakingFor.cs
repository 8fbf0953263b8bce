using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>Puts beside a flag the records that speak for its innocent explanation.</summary>
/// <remarks>
/// What may speak either way, such as a paper of which no rows were read, is named after the others and does not count
/// among them. Of what a decision rests on, the flag's own rows stand with the flag already and are left out here.
/// Where nothing that was received speaks for the explanation, that is said, and not that there is nothing.
/// </remarks>
internal static class SpeakingFor
{
    /// <summary>The same flag, with what speaks for its explanation.</summary>
    public static RedFlag Beside(this RedFlag flag, IReadOnlyList<ExplainingRecord> records)
    {
        ExplainingRecord[] ours =
        [
            .. records.Where(one => one.Answers(flag)).Select(one => one.IsOfItsRows
                    ? one with { Sources = [.. one.Sources.Except(flag.Sources)] } : one)
                .Where(one => one.Sources.Count > 0),
        ];
        Reason[] parts =
        [
            .. ours.GroupBy(one => one.Kind).OrderBy(alike => alike.Key).Select(PartOf),
        ];
        return flag with
        {
            SpeaksFor = new Reason(ours.Any(one => ExplainingKinds.IsFor(one.Kind))
                ? Statement.RecordsSpeakForExplanation : Statement.NoRecordSpeaksForExplanation)
            {
                Sources = SourceRefs.Joined([.. ours.SelectMany(one => one.Sources).Distinct().Order()]),
                Parts = parts,
            },
        };
    }

    private static Reason PartOf(IGrouping<ExplainingKind, ExplainingRecord> alike)
    {
        string who = string.Join(", ", alike.SelectMany(one => one.Of.DefaultIfEmpty(one.By))
            .Where(code => code.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return FlagTelling.Part(
            Statement.RecordSpeaksForExplanation,
            [
                new Operand.Term(ExplainingKinds.TermOf(alike.Key)),
                .. who.Length > 0 ? new[] { new Operand.Code(who) } : [],
            ],
            [], alike.SelectMany(one => one.Sources));
    }
}
