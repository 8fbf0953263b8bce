using NodaMoney;
using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>The figures of what each respondent answers for.</summary>
internal static class ExposureFigures
{
    public static IEnumerable<Figure> Of(Recovery recovery, RecoveryFacts facts)
    {
        foreach (Exposure exposure in recovery.Exposures)
        {
            string id = $"recovery/{exposure.Respondent}";
            Basis basis = BasisOf.Weakest([.. facts.Workers
                .Where(worker => worker.Parts.Any(part => part.Respondents.Contains(exposure.Respondent)))
                .Select(worker => worker.Basis)]);
            Figure whole = Made(
                $"{id}/exposure", exposure, Statement.ExposureOfRespondent, basis,
                [exposure.Alone.Total, exposure.Jointly.Total], exposure.Whole.Total);
            yield return whole with { Reason = whole.Reason! with { Figures = [$"{id}/alone", $"{id}/jointly"] } };
            yield return Made(
                $"{id}/alone", exposure, Statement.AnsweredForAlone, basis, PartsOf(facts, exposure, isJoint: false),
                exposure.Alone.Total);
            yield return Jointly($"{id}/jointly", exposure, facts, basis);
            yield return Made(
                $"{id}/open", exposure, Statement.OpenOfRespondent, basis,
                [.. GroupAmounts.Groups.Select(group => exposure.Open[group]).Where(one => one.Amount != 0m)],
                exposure.Open.Total);
        }
    }

    private static Figure Jointly(string id, Exposure exposure, RecoveryFacts facts, Basis basis)
    {
        Figure made = Made(
            id, exposure, Statement.AnsweredForJointly, basis, PartsOf(facts, exposure, isJoint: true),
            exposure.Jointly.Total);
        return made with
        {
            Reason = made.Reason! with
            {
                Parts =
                [
                    .. facts.Liabilities.Where(one => exposure.Jointly.Total.Amount != 0m).Select(one =>
                        new Reason(Statement.GroundOfLiability)
                        {
                            About =
                            [
                                new Operand.Code(string.Join(", ", one.Respondents)), new Operand.Code(one.Ground),
                            ],
                            Sources = one.Sources,
                        }),
                ],
            },
        };
    }

    private static Money[] PartsOf(RecoveryFacts facts, Exposure exposure, bool isJoint) =>
    [
        .. facts.Workers.SelectMany(worker => worker.Parts)
            .Where(part => part.IsJoint == isJoint && part.Respondents.Contains(exposure.Respondent))
            .Select(part => part.Amounts.Total),
    ];

    private static Figure Made(
        string id, Exposure exposure, Statement statement, Basis basis, IReadOnlyList<Money> working, Money amount) =>
        new(id, Estimate<Money>.Single(amount), basis, new Reason(statement)
        {
            About = [new Operand.Code(exposure.Respondent)],
            Working = [.. working.Select(Operand.Of)],
            Result = Operand.Of(amount),
            Basis = basis,
        });
}
