using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Cases;

/// <summary>Decisions on columns that no book has: a slip of the pen would leave them without effect.</summary>
internal static class DecidedHeadings
{
    public static IEnumerable<Gap> InNoBook(CaseFile caseFile, CaseEvidence evidence)
    {
        if (caseFile.Deductions.Kinds.Count == 0)
        {
            return [];
        }

        HashSet<string> written =
        [
            .. evidence.Records.Select(record => record.Record).OfType<PayRecord>()
                .SelectMany(line => line.Items).Select(item => item.Heading),
        ];
        return
            from decision in caseFile.Deductions.Kinds
            where !written.Contains(decision.Heading)
            select new Gap(GapKind.DecidedHeadingInNoBook, "",
            [
                new Operand.Code(decision.Heading), new Operand.Name("deduction", decision.Kind),
                new Operand.Code(decision.DecidedBy),
            ]);
    }
}
