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

    [Fact]
    public void A_long_label_stands_in_lines_parted_at_spaces_and_only_the_last_is_cut()
    {
        const string Name = "ACC-02 ••9999 Coral Reef Bank (Invented), Ranong";

        IReadOnlyList<string> lines = LabelFit.ToLines(Name, 140m, 8m, 3);

        Assert.Equal(Name, string.Join(' ', lines));
        Assert.All(lines, line => Assert.True(LabelFit.WidthOf(line, 8m) <= 140m));
        Assert.EndsWith("…", LabelFit.ToLines(Name, 60m, 8m, 2)[^1], StringComparison.Ordinal);
        Assert.Equal([Name], LabelFit.ToLines(Name, 400m, 8m, 3));
    }

    [Fact]
    public void A_word_wider_than_its_line_is_parted_between_letters_with_their_marks()
    {
        IReadOnlyList<string> lines = LabelFit.ToLines("ที่ดินที่นี่ที่นั่น", 40m, 12m, 9);

        Assert.Equal("ที่ดินที่นี่ที่นั่น", string.Concat(lines));
        Assert.All(lines, line => Assert.NotEqual('\u0E35', line[0]));
    }
}
