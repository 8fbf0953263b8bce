using Restitution.Evidence;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Cases;

/// <summary>What money rests on that a decision of the case says to be a worker's.</summary>
/// <remarks>
/// The row of a statement shows that money came; whose it is, the decision says. Where what the decision cites is
/// testimony, an exhibit of which it names no row, or nothing, the money is not told to rest on a document, and the
/// reason says why.
/// </remarks>
internal sealed class BasisOfDecisions(CaseFile caseFile, CaseEvidence evidence)
{
    private readonly HashSet<string> testimony =
    [
        .. evidence.Records.Select(record => record.Record)
            .Where(record => record is HoursTestimony or AdmittedPayment).Select(record => record.Source.Exhibit),
        .. caseFile.Stated.SelectMany(stated => stated.Sources).Select(source => source.Exhibit),
    ];

    public TracedOrigin Applied(TracedOrigin origin)
    {
        Reason[] weak =
        [
            .. origin.Because.Parts.Where(part => part.Statement == Statement.DecisionOfCase).SelectMany(Weaknesses),
        ];
        return weak.Length == 0 ? origin : origin with
        {
            Because = origin.Because with
            {
                Basis = BasisOf.Weakest(origin.Because.Basis, Basis.Testimony),
                Parts = [.. origin.Because.Parts, .. weak],
            },
        };
    }

    private IEnumerable<Reason> Weaknesses(Reason decision)
    {
        if (decision.Sources.Count == 0)
        {
            yield return new Reason(Statement.DecisionCitesNothing) { Basis = Basis.Testimony };
        }

        foreach (SourceRef source in decision.Sources)
        {
            if (testimony.Contains(source.Exhibit))
            {
                yield return Weakness(Statement.DecisionRestsOnTestimony, source);
            }
            else if (source == SourceRef.Whole(source.Exhibit))
            {
                yield return Weakness(Statement.DecisionCitesNoRow, source);
            }
        }
    }

    private static Reason Weakness(Statement statement, SourceRef source) => new(statement)
    {
        About = [new Operand.Code(source.ToString())],
        Sources = [source],
        Basis = Basis.Testimony,
    };
}
