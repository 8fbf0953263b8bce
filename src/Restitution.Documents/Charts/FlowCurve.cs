namespace Restitution.Documents.Charts;

/// <summary>Bands from one side of the canvas to the other, bent like an S between their stations.</summary>
internal static class FlowCurve
{
    private const int Pieces = 14;

    /// <param name="stations">Points of the upper edge, from left to right.</param>
    public static IReadOnlyList<PicturePoint> Outline(IEnumerable<PicturePoint> stations, decimal thickness)
    {
        PicturePoint[] ends = [.. stations];
        var upper = new List<PicturePoint> { ends[0] };
        for (int index = 1; index < ends.Length; index++)
        {
            (PicturePoint from, PicturePoint to) = (ends[index - 1], ends[index]);
            int pieces = from.Y == to.Y ? 1 : Pieces;
            for (int piece = 1; piece <= pieces; piece++)
            {
                decimal part = (decimal)piece / pieces;
                decimal rise = part * part * (3m - (2m * part));
                upper.Add(new(from.X + ((to.X - from.X) * part), from.Y + ((to.Y - from.Y) * rise)));
            }
        }

        return [.. upper, .. Enumerable.Reverse(upper).Select(point => new PicturePoint(point.X, point.Y + thickness))];
    }
}

/// <summary>The way of a line that leads back: out to the right, under the picture, and in from the left.</summary>
/// <param name="Right">Its outer edge there: beside the labels of the column that it leaves.</param>
/// <param name="Left">Its outer edge there.</param>
internal readonly record struct BackLane(
    decimal OutX, decimal OutTop, decimal InX, decimal InTop, decimal LaneTop, decimal Left, decimal Right,
    decimal Thickness)
{
    /// <param name="part">How much of the thickness, from the outer edge.</param>
    public IReadOnlyList<PicturePoint> Outline(decimal part)
    {
        (decimal left, decimal right, decimal bottom) = (Left, Right, LaneTop + Thickness);
        return
        [
            new(OutX, OutTop), new(right, OutTop), new(right, bottom), new(left, bottom), new(left, InTop),
            new(InX, InTop), new(InX, InTop + part), new(left + part, InTop + part), new(left + part, bottom - part),
            new(right - part, bottom - part), new(right - part, OutTop + part), new(OutX, OutTop + part),
        ];
    }
}
