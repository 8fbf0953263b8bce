using Restitution.Documents.Charts;

namespace Restitution.Tests.Documents.Reports;

public sealed class LabelFitTests
{
    [Theory]
    [InlineData("A-01", 100, "A-01")]
    [InlineData("A-01 Bank of Ranong", 60, "A-01 Ba…")]
    public void A_label_is_cut_to_its_room(string text, int width, string cut) =>
        Assert.Equal(cut, LabelFit.ToWidth(text, width, 12m));

    [Fact]
    public void A_mark_is_never_parted_from_its_letter()
    {
        string cut = LabelFit.ToWidth("ที่ดินที่นี่ที่นั่น", 40m, 12m);

        Assert.EndsWith("…", cut, StringComparison.Ordinal);
        Assert.True(LabelFit.WidthOf(cut, 12m) <= 40m);
        Assert.StartsWith("ที่ดิ", cut, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_take_no_room() => Assert.Equal(LabelFit.WidthOf("ทน", 12m), LabelFit.WidthOf("ที่นี่", 12m));
}
