using Restitution.Claims;

namespace Restitution.Schedules;

/// <summary>Both limbs of a greater-of rule, side by side, for each worker to whom the law on file gives it.</summary>
internal static class LimbsTable
{
    /// <returns>Null where no worker has the rule.</returns>
    public static TableBlock? Of(Claim claim)
    {
        (string Worker, GreaterValue Value)[] workers =
        [
            .. claim.Workers.Where(worker => worker.Remedies.GreaterValue is not null)
                .Select(worker => (worker.Worker, worker.Remedies.GreaterValue!)),
        ];
        bool isWhole = Array.TrueForAll(workers, one => one.Value is { Gain: not null, Labour: not null });
        return workers.Length == 0 ? null : new TableBlock(
            "limbs", Phrases.Heading("limbs"), 1, Phrases.Caption("limbs"),
            [
                new("worker", Phrases.Column("worker"), ColumnKind.Text, 10),
                new("gain", Phrases.Column("limb-gain"), ColumnKind.Figure, 16),
                new("labour", Phrases.Column("limb-labour"), ColumnKind.Figure, 16),
                new("greater", Phrases.Column("limb-greater"), ColumnKind.Figure, 16,
                    isWhole ? new LineFormula.GreaterOf("gain", "labour") : null),
            ],
            [.. workers.Select(one => new Line(
            [
                Cell.Code(one.Worker), Limb(one.Value.Gain, one.Value), Limb(one.Value.Labour, one.Value),
                Limb(one.Value.Greater, one.Value),
            ]))],
            null);
    }

    // A limb that is not known stands as what is missing, never as nothing.
    private static Cell Limb(Figure? figure, GreaterValue value) => figure is not null
        ? Cell.Of(figure.Likely, figure.Id)
        : value.Gaps.Count > 0 ? new GapCell(value.Gaps[0]) : Cell.Of(Phrase.Of("not-stated"));
}
